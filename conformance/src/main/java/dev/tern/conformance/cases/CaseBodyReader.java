package dev.tern.conformance.cases;

import dev.tern.http.Body;
import java.util.Base64;
import java.util.Set;

/** Reads the body of a request or an expectation: exactly one of its forms. */
final class CaseBodyReader {
    private static final Set<String> FORMS =
            Set.of("json", "events", "text", "base64", "repeat", "bytes", "empty", "any");

    private CaseBodyReader() {}

    static CaseBody read(CaseNode owner) {
        if (!owner.has("body")) {
            return new CaseBody.Empty();
        }
        CaseNode node = owner.get("body").object(FORMS);
        node.require(node.json().size() == (node.has("repeat") ? 2 : 1), "must have exactly one form");
        if (node.has("json")) {
            return new CaseBody.Json(node.get("json").json());
        }
        if (node.has("events")) {
            return events(node.get("events"));
        }
        if (node.has("text")) {
            return new CaseBody.Text(node.get("text").text());
        }
        if (node.has("base64")) {
            return bytes(node.get("base64"));
        }
        if (node.has("repeat")) {
            node.get("repeat").require(!node.get("repeat").text().isEmpty(), "must not be empty");
            return new CaseBody.Repeated(
                    node.get("repeat").text(), node.get("bytes").number());
        }
        node.require(!node.has("bytes"), "must have repeat beside bytes");
        return node.has("any") ? new CaseBody.Any() : new CaseBody.Empty();
    }

    private static CaseBody events(CaseNode node) {
        node.require(node.json().isArray(), "must be an array");
        node.json()
                .forEach(event -> node.require(
                        event.size() == 2 && event.path("event").isTextual() && event.has("data"),
                        "must have event and data in each element"));
        return new CaseBody.Events(node.json());
    }

    private static CaseBody bytes(CaseNode node) {
        try {
            return new CaseBody.Bytes(Body.of(Base64.getDecoder().decode(node.text())));
        } catch (IllegalArgumentException e) {
            node.require(false, "must be base64");
            throw e;
        }
    }
}
