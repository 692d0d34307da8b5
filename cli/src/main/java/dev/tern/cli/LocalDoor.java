package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.config.SettingsSource;
import dev.tern.config.TernProperties;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door of a runtime in this process, asked as an HTTP client would ask it. */
final class LocalDoor implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MOST_TIME = Duration.ofHours(1);
    private static final int FIRST_FAILURE = 400;

    private final TernRuntime runtime;

    private LocalDoor(TernRuntime runtime) {
        this.runtime = runtime;
    }

    /** A door for one command: nobody else waits, so a document may be large and a call may take long. */
    static LocalDoor forCommand(@Nullable Path data) {
        Map<String, String> given =
                new HashMap<>(Map.of("tern.http.max-body-bytes", "100000000", "tern.timeout-seconds", "900"));
        return open(data, given);
    }

    /** A door for others, with the limits that the settings name. */
    static LocalDoor forNetwork(@Nullable Path data) {
        return open(data, new HashMap<>());
    }

    private static LocalDoor open(@Nullable Path data, Map<String, String> given) {
        if (data != null) {
            given.put("tern.data", data.toString());
        }
        return new LocalDoor(TernRuntime.start(List.of(SettingsSource.of("the command line", given))));
    }

    /** The data folder that settings outside the command line name. */
    static Path configuredData() {
        return TernRuntime.configuration(List.of()).data();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    TernRuntime runtime() {
        return runtime;
    }

    TernProperties properties() {
        return runtime.context().getBean(TernProperties.class);
    }

    /**
     * Sends a request.
     *
     * @throws FailedAnswerException if the answer is a problem
     */
    JsonNode post(String path, JsonNode body) throws IOException {
        return send("POST", path, Headers.of("Content-Type", "application/json"), Body.of(JSON.writeValueAsBytes(body)));
    }

    /**
     * Asks for what is there.
     *
     * @throws FailedAnswerException if the answer is a problem
     */
    JsonNode get(String path) throws IOException {
        return send("GET", path, Headers.none(), Body.empty());
    }

    private JsonNode send(String method, String path, Headers headers, Body body) throws IOException {
        Invocation call = Invocation.of(null, null, Instant.now().plus(MOST_TIME));
        HttpRequest request = new HttpRequest(method, path, Query.parse(null), headers, body, call);
        HttpResponse response = runtime.dispatcher().handle(request);
        JsonNode answer = JSON.readTree(response.body().bytes());
        if (response.status() >= FIRST_FAILURE) {
            throw new FailedAnswerException(answer);
        }
        return answer;
    }

    @Override
    public void close() {
        runtime.close();
    }
}
