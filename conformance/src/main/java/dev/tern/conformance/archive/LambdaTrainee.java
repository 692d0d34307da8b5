package dev.tern.conformance.archive;

import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaOutcome.Response;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.lambda.LambdaRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A function under Lambda's runtime client. An archive helps most where the function is on the launch's class path: the
 * runtime client loads what is in the task's folder with a class loader of its own.
 *
 * @param launch how it is started
 * @param events what it is given, one after another
 * @param good whether an answer is one; any other is an error
 */
public record LambdaTrainee(LambdaLaunch launch, List<byte[]> events, Predicate<LambdaOutcome> good)
        implements Trainee {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Copies the list. */
    public LambdaTrainee {
        events = List.copyOf(events);
    }

    /** A function that may answer what it likes, but must not fail. */
    public LambdaTrainee(LambdaLaunch launch, List<byte[]> events) {
        this(launch, events, Response.class::isInstance);
    }

    @Override
    public List<String> run(List<String> options) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(launch.jvmOptions());
        LambdaLaunch trained = launch.withJvmOptions(all.toArray(String[]::new));
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(trained, api)) {
            for (byte[] event : events) {
                refuseBad(api.invoke(event, PATIENCE));
            }
            process.stop(PATIENCE);
            return process.output();
        } catch (LambdaRuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void refuseBad(LambdaOutcome outcome) throws IOException {
        if (!good.test(outcome)) {
            throw new IOException("the function failed: " + outcome.text());
        }
    }
}
