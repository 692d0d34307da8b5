package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must come of a case.
 *
 * @param comesAgain whether its last notice must be delivered again
 * @param duplicates how many deliveries must be known to be duplicates
 * @param putAside a pattern of the reason with which one event must be put aside; empty if none may be
 * @param result a pattern of the one result that there must be; empty if there may be none
 * @param found documents by key, each with words that a search must find in it
 * @param gone keys of which there may be no document
 */
public record EventExpectation(
        boolean comesAgain,
        int duplicates,
        String putAside,
        String result,
        Map<String, String> found,
        List<String> gone) {

    static EventExpectation of(JsonNode node) {
        Map<String, String> found = new HashMap<>();
        node.path("found")
                .properties()
                .forEach(each -> found.put(each.getKey(), each.getValue().asText()));
        List<String> gone = new ArrayList<>();
        node.path("gone").forEach(each -> gone.add(each.asText()));
        return new EventExpectation(
                node.path("comesAgain").asBoolean(),
                node.path("duplicates").asInt(),
                node.path("putAside").asText(),
                node.path("result").asText(),
                Map.copyOf(found),
                List.copyOf(gone));
    }
}
