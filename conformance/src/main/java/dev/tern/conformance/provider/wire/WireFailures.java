package dev.tern.conformance.provider.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.provider.stub.StubReply;
import java.util.Map;

/** The failures of a provider, from its {@code failures.json}: status, headers and body of each. */
final class WireFailures {
    private static final String JSON = "application/json";

    private final String provider;

    WireFailures(String provider) {
        this.provider = provider;
    }

    StubReply reply(String shape, int retryAfter) {
        JsonNode recorded = Template.read(provider, "failures").path(shape);
        if (recorded.isMissingNode()) {
            throw new IllegalArgumentException(provider + " has no failure of the shape " + shape);
        }
        JsonNode filled = Template.filled(recorded, Map.of("retryAfter", retryAfter));
        JsonNode body = filled.path("body");
        StubReply reply = StubReply.of(
                filled.path("status").asInt(), JSON, body.isTextual() ? body.textValue() : body.toString());
        for (Map.Entry<String, JsonNode> header : filled.path("headers").properties()) {
            reply = reply.with(header.getKey(), header.getValue().asText());
        }
        return reply;
    }
}
