package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The one jar, with a model of a provider's")
class ModelsIT {
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final JsonNode CHAT =
            HttpApiEvent.JSON.createObjectNode().put("prompt", "s3cret: where do terns nest?");

    @TempDir
    private Path folder;

    private final ProviderStub stub = ProviderStub.of(StubReply.nothing(StubReply.Ending.SILENT));

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERN_MODEL_OPENAI_BASEURL", "OPENAI_BASE_URL"})
    @DisplayName("answers about documents through any server that speaks OpenAI's protocol: provider, tokens and cost")
    void asks(String variable) throws Exception {
        stub.script(List.of(answer("openai", "Tern is one jar of AI functions [1][7].")));
        Map<String, String> environment = Map.of(
                "TERN_MODEL_PROVIDER",
                "openai",
                variable,
                stub.url() + "/v1",
                variable.startsWith("TERN") ? "TERN_MODEL_OPENAI_APIKEY" : "OPENAI_API_KEY",
                "k");
        TernProcess.run(folder, "", "ingest", OneJar.root().resolve("README.md").toString());

        TernProcess run = TernProcess.run(folder, environment, "ask", "What is Tern?", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode reply = HttpApiEvent.JSON.readTree(run.out());
        assertThat(reply.path("answer").asText()).isEqualTo("Tern is one jar of AI functions [1].");
        assertThat(reply.path("grounded").asBoolean()).isTrue();
        assertThat(reply.path("inventedCitations").asInt()).isEqualTo(1);
        assertThat(reply.at("/model/provider").asText()).isEqualTo("openai");
        assertThat(reply.at("/usage/totalTokens").asInt()).isEqualTo(1_500);
        assertThat(reply.at("/cost/amount").decimalValue()).isPositive();
        assertThat(stub.requests().get(0).headers()).containsEntry("authorization", "Bearer k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "bedrock"})
    @DisplayName("answers 504 before Lambda's deadline of five seconds when the provider is silent; nothing goes on")
    void silence(String provider) throws Exception {
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch(provider), api)) {
            api.invoke(HttpApiEvent.of("GET", "/health", MissingNode.getInstance()), ENOUGH);
            Instant start = Instant.now();

            JsonNode answer = chat(api, Duration.ofSeconds(5));

            Duration took = Duration.between(start, Instant.now());
            System.out.printf(
                    "%s silent, Lambda's deadline 5 s: %s after %d ms%n",
                    provider, answer.path("statusCode"), took.toMillis());
            assertThat(answer.path("statusCode").asInt()).isEqualTo(504);
            assertThat(took).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
            assertThat(problem(answer).path("code").asText()).isEqualTo("deadline_exceeded");
            assertThat(stub.requests()).hasSize(1);
            awaitNothingRunning();
            assertThat(process.output()).noneMatch(line -> line.contains("s3cret"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "bedrock"})
    @DisplayName(
            "waits as long as a throttled provider asks and tells each wait; where no time is left, it says 429 at once")
    void throttled(String provider) throws Exception {
        StubReply throttled = WireFormat.of(provider).failure("throttled", 1);
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch(provider), api)) {
            stub.script(List.of(throttled, throttled, answer(provider, "In the Arctic.")));
            JsonNode patient = chat(api, Duration.ofSeconds(20));

            assertThat(patient.path("statusCode").asInt()).isEqualTo(200);
            assertThat(stub.requests()).hasSize(3);
            process.awaitLine(line -> line.contains("\"modelRetries\":2"), ENOUGH);
            assertThat(process.output().stream().filter(line -> line.contains("\"waitMillis\":1000")))
                    .hasSize(2);

            stub.script(List.of(throttled));
            JsonNode hurried = chat(api, Duration.ofSeconds(1));

            assertThat(hurried.path("statusCode").asInt()).isEqualTo(429);
            assertThat(hurried.at("/headers/Retry-After").asText()).isEqualTo("1");
            assertThat(problem(hurried).path("code").asText()).isEqualTo("too_many_requests");
            assertThat(stub.requests()).hasSize(1);
        }
    }

    private LambdaLaunch launch(String provider) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TERN_DATA",
                folder.toString(),
                "OPENAI_BASE_URL",
                stub.url() + "/v1",
                "OPENAI_API_KEY",
                "k",
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
                stub.url(),
                "AWS_ACCESS_KEY_ID",
                "AKIAEXAMPLE",
                "AWS_SECRET_ACCESS_KEY",
                "example"));
        if (!provider.equals("bedrock")) {
            // On Lambda the cloud's own models are the default.
            environment.put("TERN_MODEL_PROVIDER", provider);
        }
        return LambdaLaunch.of(OneJar.lambdaClasspath(), "dev.tern.aws.LambdaHandler::handleRequest")
                .withJvmOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .withEnvironment(environment);
    }

    private static JsonNode chat(LambdaRuntimeApi api, Duration deadline) throws IOException {
        LambdaOutcome outcome = api.invoke(HttpApiEvent.of("POST", "/v1/chat", CHAT), deadline);
        assertThat(outcome).isInstanceOf(LambdaOutcome.Response.class);
        return HttpApiEvent.JSON.readTree(((LambdaOutcome.Response) outcome).body());
    }

    private static JsonNode problem(JsonNode answer) throws IOException {
        return HttpApiEvent.JSON.readTree(answer.path("body").asText());
    }

    private static StubReply answer(String provider, String text) {
        return WireFormat.of(provider).whole(new WireAnswer(List.of(text), 1_000, 500, 0, "stop", false, false));
    }

    private void awaitNothingRunning() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(3);
        while (stub.running() > 0 && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(stub.running()).isZero();
    }
}
