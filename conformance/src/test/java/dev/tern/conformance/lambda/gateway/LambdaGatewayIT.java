package dev.tern.conformance.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.lambda.EchoFunction;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.lambda.ThrowingFunction;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.HttpFront;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A gateway in front of Lambda's own runtime")
class LambdaGatewayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    @DisplayName("hands on path and query as they were sent, and gives the answer")
    void exchange() throws IOException {
        List<Field> headers = List.of(new Field("Content-Type", "text/plain"), new Field("X-One", "1"));
        WireRequest request = new WireRequest("PUT", "/a%2Fb%20c", "x=%C3%A9+y&x=2", headers, Body.of("Grüße"));

        WireResponse response = exchange(EchoFunction.class, "url", request);

        JsonNode event = EventJson.MAPPER.readTree(response.body().bytes());
        assertThat(response.status()).isEqualTo(200);
        assertThat(event.path("rawPath").asText()).isEqualTo("/a%2Fb%20c");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=%C3%A9+y&x=2");
        assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("PUT");
        assertThat(event.at("/headers/x-one").asText()).isEqualTo("1");
        assertThat(event.path("body").asText()).isEqualTo("Grüße");
    }

    @Test
    @DisplayName("sends no body for HEAD")
    void head() throws IOException {
        WireResponse response =
                exchange(EchoFunction.class, "http", new WireRequest("HEAD", "/", "", List.of(), Body.empty()));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("answers by itself what is too large, and for a function that throws")
    void ownAnswers() throws IOException {
        WireRequest large = new WireRequest("POST", "/", "", List.of(), Body.of(new byte[2 * 1024 * 1024]));
        WireRequest small = new WireRequest("POST", "/", "", List.of(), Body.empty());

        assertThat(exchange(EchoFunction.class, "alb", large).status()).isEqualTo(413);
        assertThat(exchange(ThrowingFunction.class, "rest", small).status()).isEqualTo(502);
    }

    private static WireResponse exchange(Class<?> function, String shape, WireRequest request) throws IOException {
        List<Path> classpath = Stream.of(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process =
                        LambdaProcess.start(LambdaLaunch.of(classpath, function.getName() + "::handleRequest"), api);
                LambdaGateway gateway = LambdaGateway.start(EventShapes.named(shape), api, PATIENCE)) {
            assertThat(process.pid()).isPositive();
            return new HttpFront(gateway.address(), List.of(), PATIENCE).exchange(request);
        }
    }
}
