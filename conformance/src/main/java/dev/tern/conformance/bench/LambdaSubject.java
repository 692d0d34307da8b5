package dev.tern.conformance.bench;

import dev.tern.conformance.archive.LambdaTrainee;
import dev.tern.conformance.archive.Trainee;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.lambda.LambdaRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A function under Lambda's runtime client. It is given its event by the runtime API itself: a gateway's time would be
 * added to everybody's.
 */
final class LambdaSubject implements Subject {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LambdaLaunch launch;
    private final byte[] event;
    private final Predicate<LambdaOutcome> good;

    /**
     * Of a function.
     *
     * @param launch how it is started
     * @param event what it is given
     * @param good whether an answer is one
     */
    LambdaSubject(LambdaLaunch launch, byte[] event, Predicate<LambdaOutcome> good) {
        this.launch = launch;
        this.event = event;
        this.good = good;
    }

    @Override
    public RunningSubject start(List<String> options) throws IOException {
        List<String> all = new ArrayList<>(launch.jvmOptions());
        all.addAll(options);
        LambdaRuntimeApi api = LambdaRuntimeApi.start();
        try {
            return new Running(api, LambdaProcess.start(launch.withJvmOptions(all.toArray(String[]::new)), api));
        } catch (RuntimeException e) {
            api.close();
            throw e;
        }
    }

    @Override
    public Trainee trainee() {
        return new LambdaTrainee(launch, List.of(event, event), good);
    }

    private final class Running implements RunningSubject {
        private final LambdaRuntimeApi api;
        private final LambdaProcess process;

        Running(LambdaRuntimeApi api, LambdaProcess process) {
            this.api = api;
            this.process = process;
        }

        @Override
        public void ask() throws IOException {
            try {
                LambdaOutcome outcome = api.invoke(event, PATIENCE);
                if (!good.test(outcome)) {
                    throw new IOException(launch.handler() + " answered with an error: " + outcome.text());
                }
            } catch (LambdaRuntimeException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public Duration age() {
            return Duration.between(process.started(), Instant.now());
        }

        @Override
        public void close() {
            process.close();
            api.close();
        }
    }
}
