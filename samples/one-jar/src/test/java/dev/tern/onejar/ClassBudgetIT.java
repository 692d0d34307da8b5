package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassBudgetIT {
    /** Every class that is loaded before the first answer is cold start. Java 17 loads about 450 for itself. */
    private static final int MOST_CLASSES = 2_500;

    private static final Pattern LOADED = Pattern.compile("^\\[[^]]*]\\[info]\\[class,load] (\\S+) source:.*");

    private static final List<String> MODEL_CLIENTS = List.of(
            "software.amazon.awssdk.services.",
            "software.amazon.awssdk.core.",
            "com.azure.",
            "com.google.auth.",
            "org.springframework.ai.openai.",
            "java.net.http.HttpClient");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the first /health under Lambda's runtime loads few classes, and none of Spring Boot")
    void startsLean() throws IOException {
        Path log = folder.resolve("classes.log");
        LambdaLaunch launch = LambdaLaunch.of(OneJar.lambdaClasspath(), "dev.tern.aws.LambdaHandler::handleRequest")
                .withJvmOptions("-Xlog:class+load=info:file=" + log);
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch, api)) {
            api.invoke(HttpApiEvent.of("GET", "/health", MissingNode.getInstance()), Duration.ofSeconds(60));
            assertThat(process.pid()).isPositive();
        }

        List<String> loaded = loaded(log);
        System.out.println("Classes loaded until the first answer of /health: " + loaded.size());
        assertThat(loaded).noneMatch(name -> name.startsWith("org.springframework.boot."));
        assertThat(loaded).noneMatch(name -> name.startsWith("org.apache.lucene.") || name.startsWith("picocli."));
        assertThat(loaded)
                .as("no model is called, so no client of a provider's is loaded")
                .noneMatch(name -> MODEL_CLIENTS.stream().anyMatch(name::startsWith));
        assertThat(loaded).hasSizeBetween(1_000, MOST_CLASSES);
    }

    private static List<String> loaded(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(LOADED::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .toList();
        }
    }
}
