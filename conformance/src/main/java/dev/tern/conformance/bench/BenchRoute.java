package dev.tern.conformance.bench;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.util.List;
import java.util.Locale;

/** What a function is asked in a benchmark. */
public enum BenchRoute {
    /** Nothing but the road there and back. */
    HEALTH("GET", "/health", ""),

    /** A chat with the offline model. */
    CHAT("POST", "/v1/chat", "{\"prompt\":\"A tern is a bird. It crosses the world twice a year. What is a tern?\"}"),

    /** A chat by the SDK for Amazon Bedrock, with a stand-in for the service on this machine. */
    BEDROCK("POST", "/v1/chat", "{\"prompt\":\"What is a tern?\"}"),

    /** A question to an index of 1,000 chunks. */
    RAG("POST", "/v1/rag/query", "{\"query\":\"What is lona of terlo?\"}");

    private static final Field JSON = new Field("Content-Type", "application/json");

    private final String method;
    private final String path;
    private final String body;

    BenchRoute(String method, String path, String body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** As it is called in options and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    WireRequest request() {
        boolean empty = body.isEmpty();
        return new WireRequest(
                method, path, "", empty ? List.of() : List.of(JSON), empty ? Body.empty() : Body.of(body));
    }
}
