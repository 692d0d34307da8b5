package dev.tern.conformance.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyTest {

    @ParameterizedTest(name = "{0} is of {1}")
    @DisplayName("a class is of the dependency that knows most of its name")
    @CsvSource({
        "java.lang.Object, JAVA",
        "com.sun.crypto.provider.SunJCE, JAVA",
        "java.lang.invoke.LambdaForm$Kind, JAVA",
        "java.lang.reflect.Proxy$ProxyBuilder, JAVA",
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda, PLATFORM",
        "software.amazon.awssdk.utilslite.SdkInternalThreadLocal, PLATFORM",
        "org.eclipse.jetty.server.Server, PLATFORM",
        "com.microsoft.azure.functions.HttpMethod, PLATFORM",
        "dev.tern.azurehost.AzureHost, PLATFORM",
        "org.springframework.core.Ordered, SPRING",
        "org.aopalliance.aop.Advice, SPRING",
        "org.springframework.cloud.function.context.FunctionCatalog, SPRING_CLOUD_FUNCTION",
        "org.springframework.messaging.Message, SPRING_MESSAGING",
        "org.springframework.ai.chat.prompt.Prompt, SPRING_AI",
        "com.fasterxml.jackson.databind.ObjectMapper, JACKSON",
        "org.slf4j.Logger, LOGGING",
        "org.apache.commons.logging.Log, LOGGING",
        "software.amazon.awssdk.core.SdkClient, AWS_SDK",
        "reactor.core.publisher.Flux, REACTOR",
        "org.reactivestreams.Publisher, REACTOR",
        "io.micrometer.observation.Observation, MICROMETER",
        "org.commonmark.node.Node, COMMONMARK",
        "org.apache.lucene.index.IndexWriter, LUCENE",
        "dev.tern.http.Wishes, TERN",
        "org.apache.pdfbox.Loader, OTHER",
        "NoPackage, OTHER"
    })
    void byName(String name, Dependency dependency) {
        assertThat(Dependency.of(name)).isEqualTo(dependency);
    }

    @ParameterizedTest
    @DisplayName("a class that is written at run time is of none, whoever needs it")
    @CsvSource({
        "dev.tern.http.Routes$$Lambda$63/0x00007fc7350f1fc8",
        "dev.tern.http.Routes$$Lambda/0x00007fc7350f1fc8",
        "java.lang.invoke.LambdaForm$MH/0x00007f8e3c06c000",
        "java.lang.invoke.BoundMethodHandle$Species_LL",
        "jdk.proxy2.$Proxy6",
        "com.sun.proxy.jdk.proxy1.$Proxy1",
        "jdk.internal.reflect.GeneratedConstructorAccessor1"
    })
    void generated(String name) {
        assertThat(Dependency.of(name)).isEqualTo(Dependency.GENERATED);
    }
}
