package dev.tern.conformance.bench;

import dev.tern.conformance.archive.ServerTrainee;
import dev.tern.conformance.archive.Trainee;
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
 * A function in a server of the platform's.
 *
 * @param launch how it is started, for the port that it has to listen on; its command begins with {@code java}
 * @param request what it is asked
 */
record ServerSubject(IntFunction<Launch> launch, WireRequest request) implements Subject {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FIRST_ERROR = 400;

    @Override
    public RunningSubject start(List<String> options) throws IOException {
        int port = HttpProcess.freePort();
        Launch plain = launch.apply(port);
        List<String> command = new ArrayList<>(plain.command());
        command.addAll(1, options);
        Launch started = new Launch(command, plain.directory(), plain.environment(), plain.readyPath());
        try {
            HttpProcess process = HttpProcess.startListening(started, port, PATIENCE);
            return new Running(process, new HttpFront(process.address(), List.of(), PATIENCE));
        } catch (ServerProcessException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Trainee trainee() {
        return new ServerTrainee(launch, List.of(request, request));
    }

    private final class Running implements RunningSubject {
        private final HttpProcess process;
        private final HttpFront front;

        Running(HttpProcess process, HttpFront front) {
            this.process = process;
            this.front = front;
        }

        @Override
        public void ask() throws IOException {
            int status = front.exchange(request).status();
            if (status >= FIRST_ERROR) {
                throw new IOException(request.target() + " was answered with " + status + ":\n"
                        + String.join("\n", process.output()));
            }
        }

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public Duration age() {
            return process.age();
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
