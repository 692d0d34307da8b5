package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With SnapStart, under Lambda's own runtime client,")
class SnapStartIT {
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final String HANDLER = "dev.tern.aws.LambdaHandler::handleRequest";
    private static final WireAnswer ANSWER =
            new WireAnswer(List.of("A tern ", "is a bird."), 10, 5, 0, "stop", false, false);
    private static final String CREDENTIALS = """
        {"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"of-nobody","Token":"t","Expiration":"2999-01-01T00:00:00Z"}
        """;

    private final ProviderStub model = ProviderStub.of(WireFormat.of("bedrock").whole(ANSWER));
    private final ProviderStub credentials = ProviderStub.of(StubReply.of(200, "application/json", CREDENTIALS));

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    @AfterEach
    void close() {
        model.close();
        credentials.close();
    }

    @Test
    @DisplayName("priming misses nothing, calls nobody over the network and writes nothing")
    void primesWithoutEffects() throws IOException {
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(FirstChat.snapStarting(bedrock()), api)) {
            api.awaitSnapshot(ENOUGH);

            JsonNode primed = facts(process.awaitLine(line -> line.contains("primed for a snapshot"), ENOUGH));
            assertThat(primed.has("missed")).isFalse();
            JsonNode chat = facts(process.awaitLine(line -> line.contains("\"rehearsal\""), ENOUGH));
            assertThat(chat.path("status").asInt()).isEqualTo(200);
            assertThat(chat.path("coldStart").asBoolean()).isFalse();
            assertThat(model.accepted()).isZero();
            assertThat(credentials.accepted()).isZero();
            assertThat(data).isEmptyDirectory();
            System.out.println("Primed: " + primed);
        }
    }

    @Test
    @DisplayName("a restore waits for nobody, even if the model and whoever gives credentials stay silent for ever")
    void restoresWithoutNetwork() throws IOException {
        model.script(List.of(StubReply.nothing(StubReply.Ending.SILENT)));
        credentials.script(List.of(StubReply.nothing(StubReply.Ending.SILENT)));
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(FirstChat.snapStarting(bedrock()), api)) {
            api.awaitSnapshot(ENOUGH);
            api.restore();
            api.awaitReady(ENOUGH);
            var health = api.invoke(HttpApiEvent.of("GET", "/health", MissingNode.getInstance()), ENOUGH);

            assertThat(health.text()).contains("\"statusCode\":200");
            assertThat(model.accepted()).isZero();
            assertThat(credentials.accepted()).isZero();
            JsonNode cold = facts(process.awaitLine(line -> line.contains("\"coldStart\":true"), ENOUGH));
            assertThat(cold.path("restored").asBoolean()).isTrue();
            assertThat(cold.path("restoreMillis").asLong(-1)).isBetween(0L, 1_000L);
            assertThat(cold.path("initMillis").asLong()).isPositive();
            assertThat(cold.has("firstRequestMillis")).isTrue();
        }
    }

    @Test
    @DisplayName(
            "the first chat after a restore fetches credentials, the model is called with them, and one call is cold")
    void firstChat() throws IOException {
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(FirstChat.snapStarting(bedrock()), api)) {
            api.awaitSnapshot(ENOUGH);
            api.restore();

            assertThat(FirstChat.chat(api)).contains("A tern is a bird.");
            assertThat(FirstChat.chat(api)).contains("\"statusCode\":200");

            assertThat(credentials.requests()).hasSize(1);
            assertThat(credentials.accepted()).isPositive();
            assertThat(model.accepted()).isPositive();
            assertThat(model.requests())
                    .isNotEmpty()
                    .allSatisfy(request ->
                            assertThat(request.headers().get("authorization")).contains("AKIDEXAMPLE"));
            process.awaitLine(line -> line.contains("\"restored\":true"), ENOUGH);
            assertThat(process.awaitLine(
                            line -> line.contains("/v1/chat")
                                    && line.contains("\"coldStart\":false")
                                    && !line.contains("\"rehearsal\""),
                            ENOUGH))
                    .doesNotContain("restoreMillis");
        }
    }

    @Test
    @DisplayName("the first chat after a restore loads next to no classes, with the offline model")
    void offlineIsPrimed() throws IOException {
        FirstChat ordinary = FirstChat.ordinary(offline(), folder);
        FirstChat restored = FirstChat.restored(offline(), folder);

        System.out.println("First chat after a restore, offline: " + restored.against(ordinary));
        assertThat(restored.classes(ordinary)).isLessThan(0.05);
        assertThat(restored.cpu(ordinary)).isLessThan(0.5);
    }

    @Test
    @DisplayName("the first chat after a restore loads few classes, with Bedrock's own client")
    void bedrockIsPrimed() throws IOException {
        FirstChat ordinary = FirstChat.ordinary(bedrock(), folder);
        FirstChat restored = FirstChat.restored(bedrock(), folder);

        System.out.println("First chat after a restore, Bedrock: " + restored.against(ordinary));
        assertThat(restored.classes(ordinary)).isLessThan(0.2);
        assertThat(restored.cpu(ordinary)).isLessThan(0.5);
    }

    @Test
    @DisplayName("the zip that is shipped finds the hooks of a runtime that lies beside it")
    void shippedLayout() throws Exception {
        TernProcess packed = TernProcess.run(
                folder,
                "",
                "package",
                "--cloud",
                "aws",
                "--out",
                folder.resolve("out").toString());
        assertThat(packed.exitCode()).as(packed.err()).isZero();
        LambdaLaunch launch = LambdaLaunch.of(OneJar.lambdaRuntime(), HANDLER)
                .withEnvironment(offline().environment())
                .withTask(folder.resolve("out/aws/tern-lambda.zip"));
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(FirstChat.snapStarting(launch), api)) {
            api.awaitSnapshot(ENOUGH);
            api.restore();

            assertThat(FirstChat.chat(api)).contains("\"statusCode\":200");
            process.awaitLine(line -> line.contains("primed for a snapshot"), ENOUGH);
            process.awaitLine(line -> line.contains("\"restored\":true"), ENOUGH);
        }
    }

    private LambdaLaunch offline() throws IOException {
        return LambdaLaunch.of(OneJar.lambdaClasspath(), HANDLER)
                .withEnvironment(Map.of("TERN_DATA", data.toString(), "TERN_MODEL_PROVIDER", "offline"));
    }

    /** As with SnapStart, Lambda gives no keys in variables, but says where to fetch them. */
    private LambdaLaunch bedrock() throws IOException {
        Map<String, String> variables = new HashMap<>(offline().environment());
        variables.put("TERN_MODEL_PROVIDER", "bedrock");
        variables.put("TERN_MODEL_BEDROCK_ENDPOINT", model.url());
        variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", credentials.url() + "/role");
        variables.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", credentials.url());
        return offline().withEnvironment(variables);
    }

    private static JsonNode facts(String line) throws IOException {
        return HttpApiEvent.JSON.readTree(line.substring(line.indexOf('{')));
    }
}
