package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Under Lambda's own runtime")
class LambdaStartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    @Test
    @DisplayName("a start that fails says why, and the process that Lambda starts next answers")
    void failedStart() {
        byte[] event = Event.of("apigw_http_event", node -> {
            node.put("rawPath", "/health");
            node.withObject("/requestContext/http").put("method", "GET");
        });
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start()) {
            LambdaOutcome failed = invoke(api, event, Map.of("TERN_HTTP_MAXBODYBYTES", "many"));
            LambdaOutcome started = invoke(api, event, Map.of());

            assertThat(failed).isInstanceOf(LambdaOutcome.Failure.class);
            assertThat(failed.text()).contains("tern.http.max-body-bytes").contains("StartException");
            assertThat(started).isInstanceOf(LambdaOutcome.Response.class);
            assertThat(started.text()).contains("\"statusCode\":200");
        }
    }

    @Test
    @DisplayName("an event that nobody takes fails its invocation alone, with its kind and without a stack trace")
    void unclaimedEvent() {
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch(Map.of()), api)) {
            LambdaOutcome refused = api.invoke(Event.of("kinesis_event"), PATIENCE);
            LambdaOutcome next = api.invoke(Event.of("elb_event"), PATIENCE);

            assertThat(refused.text()).contains("aws:kinesis").doesNotContain("SGVsbG8", "dev.tern.aws.LambdaHandler");
            assertThat(next.text()).contains("\"statusCode\":404");
            assertThat(process.output()).noneMatch(line -> line.contains("SGVsbG8"));
        }
    }

    @Test
    @DisplayName("a batch of a queue is answered with the one message that nobody can deal with, and no other")
    void poison() {
        byte[] batch = Event.of("sqs_fifo", event -> {
            body(event, 0).put("body", "{\"text\":\"The pump stands still.\"}");
            body(event, 1).put("body", "{\"poison\":\"Product1234\"}");
            body(event, 2).put("body", "{\"text\":\"The pump runs again.\"}");
        });
        Map<String, String> settings = Map.of("TERN_EVENTS_MESSAGEFUNCTION", "summarise");
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(launch(settings), api)) {
            LambdaOutcome answer = api.invoke(batch, PATIENCE);

            assertThat(answer.text())
                    .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":"
                            + "\"22d6ee51-4cc7-4302-9e22-7cd8afdaadf5\"}]}");
            assertThat(process.output()).noneMatch(line -> line.contains("Product1234"));
        }
    }

    private static ObjectNode body(ObjectNode event, int record) {
        return (ObjectNode) event.path("Records").path(record);
    }

    private LambdaOutcome invoke(LambdaRuntimeApi api, byte[] event, Map<String, String> environment) {
        try (LambdaProcess process = LambdaProcess.start(launch(environment), api)) {
            assertThat(process.pid()).isPositive();
            return api.invoke(event, PATIENCE);
        }
    }

    private LambdaLaunch launch(Map<String, String> environment) {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> paths =
                Stream.of(classpath.split(File.pathSeparator, -1)).map(Path::of).toList();
        Map<String, String> all = new HashMap<>(environment);
        all.put("TERN_DATA", data.toString());
        all.putIfAbsent("TERN_MODEL_PROVIDER", "offline");
        return LambdaLaunch.of(paths, "dev.tern.aws.LambdaHandler::handleRequest")
                .withEnvironment(all);
    }
}
