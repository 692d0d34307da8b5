package dev.tern.conformance.compare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads a limit as {@code parity.json} has it. */
final class LimitReader {
    private LimitReader() {}

    static PlatformLimit read(JsonNode limit) {
        return new PlatformLimit(
                limit.path("id").asText(),
                texts(limit.path("targets")),
                texts(limit.path("fronts")),
                texts(limit.path("cases")),
                limit.path("sentence").asText(),
                probe(limit.path("probe")));
    }

    private static Probe probe(JsonNode probe) {
        JsonNode shows = probe.path("shows");
        return new Probe(
                request(probe),
                shows.path("status").asInt(),
                shows.has("cookies") ? shows.path("cookies").asInt() : null,
                shows.path("contains").textValue(),
                shows.path("lacks").textValue(),
                shows.path("altered").asBoolean());
    }

    private static WireRequest request(JsonNode probe) {
        List<Field> headers = StreamSupport.stream(probe.path("headers").spliterator(), false)
                .map(pair -> new Field(pair.path(0).asText(), pair.path(1).asText()))
                .toList();
        return new WireRequest(
                probe.path("method").asText(),
                probe.path("path").asText(),
                probe.path("query").asText(),
                headers,
                body(probe));
    }

    private static Body body(JsonNode probe) {
        return probe.has("bodyBytes")
                ? Body.of("x".repeat(probe.path("bodyBytes").asInt()))
                : Body.of(Base64.getDecoder().decode(probe.path("bodyBase64").asText()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
