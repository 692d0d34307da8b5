package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.lambda.LambdaRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A queue of SQS that a bucket sends its notifications to, in batches, as Lambda polls it. */
final class LambdaRoad implements EventRoad {
    private static final String HANDLER = "dev.tern.aws.LambdaHandler::handleRequest";
    private static final int BATCH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LambdaLaunch launch;

    /**
     * Of a packaged jar.
     *
     * @param runtime Lambda's own runtime client, and what it needs
     * @param zip as it is deployed
     */
    LambdaRoad(List<Path> runtime, Path zip) {
        this.launch =
                LambdaLaunch.of(runtime, HANDLER).withTask(zip).withJvmOptions(JavaOptions.ALL.toArray(String[]::new));
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Running start(Map<String, String> environment, Path folder) throws IOException {
        LambdaRuntimeApi api = LambdaRuntimeApi.start();
        LambdaProcess process = LambdaProcess.start(launch.withEnvironment(environment), api);
        OnLambda running = new OnLambda(api, process);
        try {
            api.awaitReady(PATIENCE);
            return running;
        } catch (LambdaRuntimeException e) {
            running.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    private record OnLambda(LambdaRuntimeApi api, LambdaProcess process) implements Running {
        @Override
        public List<Notice> deliver(List<Notice> notices) throws IOException {
            try {
                LambdaOutcome outcome = api.invoke(SqsBatch.of(notices), PATIENCE);
                return outcome instanceof LambdaOutcome.Failure ? notices : failed(notices, outcome);
            } catch (LambdaRuntimeException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private static List<Notice> failed(List<Notice> notices, LambdaOutcome outcome) throws IOException {
            JsonNode failures = JSON.readTree(outcome.body()).path("batchItemFailures");
            List<String> places = failures.findValuesAsText("itemIdentifier");
            return places.stream().map(id -> notices.get(SqsBatch.place(id))).toList();
        }

        @Override
        public List<String> output() {
            return process.output();
        }

        @Override
        public void close() {
            process.close();
            api.close();
        }
    }
}
