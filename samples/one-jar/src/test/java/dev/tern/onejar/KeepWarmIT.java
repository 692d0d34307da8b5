package dev.tern.onejar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The one jar is kept warm")
class KeepWarmIT {
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final int ROUNDS = 300;
    // What a schedule costs goes by this; the real figure is printed.
    private static final double MOST_TIMES_HEALTH = 10;

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "under Lambda's own runtime by the event of a rule and by a constant input, for little more than /health")
    void onLambda() throws IOException {
        byte[] rule = rule();
        byte[] mark = "{\"tern\":\"keep-warm\"}".getBytes(UTF_8);
        byte[] health = HttpApiEvent.of("GET", "/health", MissingNode.getInstance());
        LambdaLaunch launch = LambdaLaunch.of(OneJar.lambdaClasspath(), "dev.tern.aws.LambdaHandler::handleRequest")
                .withEnvironment(Map.of("TERN_DATA", folder.toString(), "TERN_MODEL_PROVIDER", "offline"));
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch, api)) {
            assertThat(answer(api, rule)).isEqualTo("null");
            assertThat(answer(api, mark)).isEqualTo("null");
            JsonNode cold = facts(process.awaitLine(line -> line.contains("\"keepWarm\":true"), ENOUGH));

            long[] warm = new long[ROUNDS];
            long[] asked = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                warm[i] = nanos(api, rule);
                asked[i] = nanos(api, health);
            }
            double times = median(warm) / median(asked);
            System.out.printf(
                    "kept warm in %.2f ms, /health in %.2f ms (medians of the last half, with the runtime): %.2f times%n",
                    median(warm) / 1e6, median(asked) / 1e6, times);
            assertThat(cold.path("coldStart").asBoolean()).isTrue();
            assertThat(cold.path("event").asText()).isEqualTo("com.amazonaws.events.Scheduled Event");
            assertThat(cold.path("initMillis").asLong()).isPositive();
            assertThat(times).isLessThan(MOST_TIMES_HEALTH);
        }
    }

    @Test
    @DisplayName("under Azure's host by a timer that is packaged when asked for")
    void onAzure() throws Exception {
        TernProcess packed = TernProcess.run(
                folder,
                "",
                "package",
                "--cloud",
                "azure",
                "--keep-warm",
                "--out",
                folder.resolve("out").toString());
        assertThat(packed.exitCode()).as(packed.err()).isZero();
        int port = HttpProcess.freePort();
        List<String> command = List.of(
                OneJar.java().toString(),
                "-cp",
                OneJar.jar().resolveSibling("runtimes/azure") + File.separator + "*",
                "dev.tern.azurehost.AzureHost",
                "--app",
                folder.resolve("out/azure/app").toString(),
                "--port",
                String.valueOf(port));
        Map<String, String> environment = Map.of(
                "FUNCTIONS_WORKER_RUNTIME", "java", "TERN_DATA", folder.toString(), "TERN_MODEL_PROVIDER", "offline");

        try (HttpProcess host = HttpProcess.start(new Launch(command, folder, environment, "/health"), port, ENOUGH)) {
            HttpRequest fire = HttpRequest.newBuilder(host.address().resolve("/admin/functions/keepWarm"))
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            HttpResponse<Void> fired = HttpClient.newHttpClient().send(fire, HttpResponse.BodyHandlers.discarding());

            assertThat(fired.statusCode()).isEqualTo(202);
            assertThat(get(host.address().resolve("/health?warm=true"))).contains("\"up\"");
            assertThat(host.output())
                    .anySatisfy(line -> assertThat(line)
                            .contains("\"what\":\"ScheduleFired\"", "\"outcome\":\"done\"", "\"keepWarm\":true"))
                    .anySatisfy(line -> assertThat(line).contains("\"path\":\"/health\"", "\"keepWarm\":true"));
        }
    }

    private static byte[] rule() throws IOException {
        try (InputStream in = KeepWarmIT.class.getResourceAsStream("/events/cloudwatch_event.json")) {
            return in.readAllBytes();
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String answer(LambdaRuntimeApi api, byte[] event) {
        LambdaOutcome outcome = api.invoke(event, ENOUGH);
        assertThat(outcome).isInstanceOf(LambdaOutcome.Response.class);
        return new String(((LambdaOutcome.Response) outcome).body(), UTF_8);
    }

    private static long nanos(LambdaRuntimeApi api, byte[] event) {
        long start = System.nanoTime();
        answer(api, event);
        return System.nanoTime() - start;
    }

    private static double median(long[] nanos) {
        long[] last = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(last);
        return last[last.length / 2];
    }

    private static JsonNode facts(String line) throws IOException {
        return HttpApiEvent.JSON.readTree(line.substring(line.indexOf('{')));
    }
}
