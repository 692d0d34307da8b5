package dev.tern.conformance.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/** One streaming chat, read to its end as it comes. */
final class StreamedChat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data: ";

    private final HttpClient client;
    private final URI server;

    StreamedChat(HttpClient client, URI server) {
        this.client = client;
        this.server = server;
    }

    /**
     * What came of it.
     *
     * @param firstWord how long until the first word
     * @param whole whether every piece came, in order, and the last event after them
     */
    record Times(Duration firstWord, boolean whole) {}

    Times read() {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"Count to fifty.\",\"stream\":true}"))
                .build();
        try {
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            return times(response.body().iterator(), start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a stream", e);
        }
    }

    private static Times times(Iterator<String> lines, long start) throws IOException {
        StringBuilder text = new StringBuilder();
        Duration first = Duration.ZERO;
        boolean done = false;
        while (lines.hasNext()) {
            String line = lines.next();
            done = done || line.equals("event: done");
            if (line.startsWith(DATA) && !done) {
                first = first.isZero() ? Duration.ofNanos(System.nanoTime() - start) : first;
                JsonNode delta = JSON.readTree(line.substring(DATA.length()));
                text.append(delta.path("text").asText());
            }
        }
        return new Times(first, done && text.toString().equals(SlowProvider.whole()));
    }
}
