package dev.tern.conformance.archive;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import dev.tern.conformance.process.ServerProcessException;
import dev.tern.conformance.wire.HttpFront;
import dev.tern.conformance.wire.WireRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A server, such as the jar under Google's invoker.
 *
 * @param launch how it is started, for the port that it has to listen on; its command begins with {@code java}
 * @param requests what it is asked, one after another; a status of 500 or above as the answer is an error
 */
public record ServerTrainee(IntFunction<Launch> launch, List<WireRequest> requests) implements Trainee {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SERVER_ERROR = 500;

    /** Copies the list. */
    public ServerTrainee {
        requests = List.copyOf(requests);
    }

    @Override
    public List<String> run(List<String> options) throws IOException {
        int port = HttpProcess.freePort();
        try (HttpProcess process = HttpProcess.start(withOptions(launch.apply(port), options), port, PATIENCE)) {
            HttpFront front = new HttpFront(process.address(), List.of(), PATIENCE);
            for (WireRequest request : requests) {
                refuseFailure(request, front.exchange(request).status());
            }
            process.stop(PATIENCE);
            return process.output();
        } catch (ServerProcessException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Launch withOptions(Launch launch, List<String> options) {
        List<String> command = new ArrayList<>(launch.command());
        command.addAll(1, options);
        return new Launch(command, launch.directory(), launch.environment(), launch.readyPath());
    }

    private static void refuseFailure(WireRequest request, int status) throws IOException {
        if (status >= SERVER_ERROR) {
            throw new IOException(request.method() + " " + request.target() + " was answered with " + status);
        }
    }
}
