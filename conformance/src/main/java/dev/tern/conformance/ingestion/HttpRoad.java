package dev.tern.conformance.ingestion;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Java;
import dev.tern.conformance.process.Launch;
import dev.tern.conformance.process.ServerProcessException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A runtime that is given its events in HTTP, one in a call, some at once. */
abstract class HttpRoad implements EventRoad {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 4;

    /** What is behind {@code java} and its options, for the port that it has to listen on. */
    abstract List<String> command(int port);

    /** What the cloud's own runtime needs in the environment. */
    abstract Map<String, String> variables();

    abstract HttpRequest.Builder request(URI root, Notice notice);

    /** Whether the answer lets the platform deliver it again. */
    abstract boolean isToComeAgain(HttpResponse<String> answer);

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Running start(Map<String, String> environment, Path folder) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables());
        int port = HttpProcess.freePort();
        List<String> command = new ArrayList<>();
        command.add(Java.running().executable().toString());
        command.addAll(JavaOptions.ALL);
        command.addAll(command(port));
        try {
            return new OnHttp(HttpProcess.startListening(new Launch(command, folder, all, "/"), port, PATIENCE));
        } catch (ServerProcessException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private final class OnHttp implements Running {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final HttpProcess process;

        OnHttp(HttpProcess process) {
            this.process = process;
        }

        @Override
        public List<Notice> deliver(List<Notice> notices) throws IOException {
            List<Notice> again = new ArrayList<>();
            for (Notice notice : notices) {
                if (isToComeAgain(send(notice))) {
                    again.add(notice);
                }
            }
            return again;
        }

        private HttpResponse<String> send(Notice notice) throws IOException {
            try {
                HttpRequest request =
                        request(process.address(), notice).timeout(PATIENCE).build();
                return client.send(request, BodyHandlers.ofString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while an event was delivered", e);
            }
        }

        @Override
        public List<String> output() {
            return process.output();
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
