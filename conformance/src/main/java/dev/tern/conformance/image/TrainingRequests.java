package dev.tern.conformance.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a program is asked in its training: each function once, and what a client may get wrong. */
final class TrainingRequests {
    private static final String FILE = "training.json";
    private static final Field JSON = new Field("Content-Type", "application/json");

    private TrainingRequests() {}

    static List<WireRequest> all() throws IOException {
        try (InputStream in = TrainingRequests.class.getResourceAsStream(FILE)) {
            List<WireRequest> requests = new ArrayList<>();
            new ObjectMapper().readTree(Objects.requireNonNull(in, FILE)).forEach(each -> requests.add(request(each)));
            return requests;
        }
    }

    private static WireRequest request(JsonNode each) {
        JsonNode body = each.path("body");
        return new WireRequest(
                each.path("method").asText(),
                each.path("path").asText(),
                "",
                body.isMissingNode() ? List.of() : List.of(JSON),
                body.isMissingNode() ? Body.empty() : Body.of(body.toString()));
    }
}
