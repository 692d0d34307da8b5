package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaIT {
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    @DisplayName("the one jar summarises a real document under Lambda's own runtime, and logs its cold start once")
    void summarisesUnderLambdasOwnRuntime() throws IOException {
        String document = OneJar.document("README.md");
        JsonNode request =
                HttpApiEvent.JSON.createObjectNode().put("text", document).put("sentences", 2);
        byte[] event = HttpApiEvent.of("POST", "/v1/summarise", request);

        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch(), api)) {
            JsonNode first = answer(api.invoke(event, ENOUGH));
            JsonNode second = answer(api.invoke(event, ENOUGH));

            assertThat(first.path("statusCode").asInt()).isEqualTo(200);
            JsonNode summary = HttpApiEvent.JSON.readTree(first.path("body").asText());
            assertThat(summary.path("method").asText()).isEqualTo("single");
            assertThat(summary.path("summary").asText()).startsWith("Tern ").hasSizeLessThan(document.length());
            JsonNode again = HttpApiEvent.JSON.readTree(second.path("body").asText());
            assertThat(again.path("summary")).isEqualTo(summary.path("summary"));
            assertThat(again.path("usage")).isEqualTo(summary.path("usage"));
            assertColdStartIsLogged(process);
        }
    }

    @Test
    @DisplayName(
            "a request that fails is a problem for the client, with Lambda's request id, not an error of the function")
    void answersProblemsUnderLambda() throws IOException {
        byte[] event = HttpApiEvent.of(
                "POST", "/v1/chat", HttpApiEvent.JSON.createObjectNode().put("promt", "x"));

        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch(), api)) {
            JsonNode answer = answer(api.invoke(event, ENOUGH));

            assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
            JsonNode problem = HttpApiEvent.JSON.readTree(answer.path("body").asText());
            assertThat(problem.path("code").asText()).isEqualTo("invalid_request");
            assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("/promt");
            assertThat(problem.path("instance").asText())
                    .isEqualTo("urn:request:"
                            + answer.path("headers").path("X-Request-Id").asText());
            assertThat(process.output()).noneMatch(line -> line.contains("\"prompt\""));
        }
    }

    private static void assertColdStartIsLogged(LambdaProcess process) throws IOException {
        String cold = process.awaitLine(line -> line.contains("\"coldStart\":true"), ENOUGH);
        JsonNode line = HttpApiEvent.JSON.readTree(cold.substring(cold.indexOf('{')));
        assertThat(line.path("cloud").asText()).isEqualTo("aws");
        assertThat(line.path("initMillis").asLong()).isPositive();
        assertThat(line.path("firstRequestMillis").asLong())
                .isEqualTo(line.path("durationMillis").asLong());
        assertThat(line.path("path").asText()).isEqualTo("/v1/summarise");
        assertThat(process.awaitLine(other -> other.contains("\"coldStart\":false"), ENOUGH))
                .doesNotContain("initMillis", "firstRequestMillis");
        // The line is what a person would look for, so the build shows it.
        System.out.println("Under Lambda's runtime: " + cold);
    }

    private LambdaLaunch launch() throws IOException {
        return LambdaLaunch.of(OneJar.lambdaClasspath(), "dev.tern.aws.LambdaHandler::handleRequest")
                .withJvmOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .withEnvironment(Map.of("TERN_DATA", data.toString(), "TERN_MODEL_PROVIDER", "offline"));
    }

    private static JsonNode answer(LambdaOutcome outcome) throws IOException {
        assertThat(outcome).isInstanceOf(LambdaOutcome.Response.class);
        return HttpApiEvent.JSON.readTree(((LambdaOutcome.Response) outcome).body());
    }
}
