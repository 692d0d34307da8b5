package dev.tern.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Body;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Compares a body in the way its expectation asks for. */
final class BodyComparison {
    private static final int SHOWN_BYTES = 24;

    private BodyComparison() {}

    static List<Difference> of(CaseBody expected, Body actual, Tokens tokens) {
        if (expected instanceof CaseBody.Any) {
            return List.of();
        }
        if (expected instanceof CaseBody.Json json) {
            return JsonComparison.of(json.value(), actual, tokens);
        }
        if (expected instanceof CaseBody.Events events) {
            return events(events.value(), actual, tokens);
        }
        if (expected instanceof CaseBody.Text text) {
            return text(text.value(), actual, tokens);
        }
        Body bytes = expected.bytes(tokens);
        return bytes.equals(actual) ? List.of() : List.of(different(bytes, actual));
    }

    private static List<Difference> events(JsonNode expected, Body actual, Tokens tokens) {
        try {
            Body events = Body.of(EventLines.read(actual.text()).toString());
            return JsonComparison.of(expected, events, tokens);
        } catch (IOException e) {
            return List.of(new Difference("body", tokens.fill(expected.toString()), actual.text()));
        }
    }

    private static List<Difference> text(String expected, Body actual, Tokens tokens) {
        // What is not UTF-8 would be read as replacement characters, and could pass for the text.
        boolean same =
                tokens.match(expected, actual.text()) && Body.of(actual.text()).equals(actual);
        return same ? List.of() : List.of(new Difference("body", tokens.fill(expected), actual.text()));
    }

    private static Difference different(Body expected, Body actual) {
        int at = Math.max(0, Arrays.mismatch(expected.bytes(), actual.bytes()));
        return new Difference("body", shown(expected, at), shown(actual, at));
    }

    private static String shown(Body body, int from) {
        int end = Math.min(body.size(), from + SHOWN_BYTES);
        String hex = from >= end ? "the end" : HexFormat.ofDelimiter(" ").formatHex(body.bytes(), from, end);
        return body.size() + " bytes, from byte " + from + " on: " + hex;
    }
}
