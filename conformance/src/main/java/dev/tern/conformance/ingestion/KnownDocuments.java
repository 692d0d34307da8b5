package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a process knows of documents after the events.
 *
 * @param ids of all
 */
record KnownDocuments(ObjectService objects, SecondProcess reader, Set<String> ids) {
    private static final int HITS = 50;

    static KnownDocuments of(ObjectService objects, SecondProcess reader) throws IOException {
        Set<String> ids = reader.documents().stream().map(Listed::id).collect(Collectors.toSet());
        return new KnownDocuments(objects, reader, ids);
    }

    /** What is not as it must be. */
    List<String> complaints(EventExpectation expected) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (var each : expected.found().entrySet()) {
            if (!isFound(objects.address(each.getKey()), each.getValue())) {
                complaints.add("a search does not find the words of " + each.getKey());
            }
        }
        for (String key : expected.gone()) {
            if (ids.contains(objects.address(key))) {
                complaints.add(key + " is a document");
            }
        }
        return complaints;
    }

    private boolean isFound(String id, String words) throws IOException {
        List<JsonNode> hits = new ArrayList<>();
        for (JsonNode hit : reader.search(words, HITS)) {
            if (hit.path("document").asText().equals(id)) {
                hits.add(hit);
            }
        }
        return hits.size() == 1 && hits.get(0).path("text").asText().contains(words);
    }
}
