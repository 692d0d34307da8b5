package dev.tern.rag;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A search")
class SearchFunctionTest {

    @RegisterExtension
    final Door door = Door.with();

    @BeforeEach
    void ingest() {
        door.post("/v1/documents", """
                {"documents":[
                 {"id":"old","text":"Terns nest on gravel.","metadata":{"team":"ops","year":2020,"open":true,"tags":["bird","sea"]}},
                 {"id":"new","text":"Terns nest on sand.","metadata":{"team":"dev","year":2025,"open":false,"tags":["bird"]}},
                 {"id":"none","text":"Terns nest on roofs."}]}""");
    }

    @Test
    @DisplayName("finds the chunk that matches best first, with its words and a score from 0 to 1")
    void best() {
        JsonNode hits = Door.json(door.post("/v1/search", "{\"query\":\"nest on sand\",\"topK\":2}"))
                .path("hits");

        assertThat(hits).hasSize(2);
        assertThat(hits.at("/0/document").asText()).isEqualTo("new");
        assertThat(hits.at("/0/chunk").asText()).isEqualTo("new#1");
        assertThat(hits.at("/0/text").asText()).isEqualTo("Terns nest on sand.");
        assertThat(hits.at("/0/score").asDouble()).isBetween(hits.at("/1/score").asDouble(), 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0000', textBlock = """
            {"team":"ops"}; old
            {"team":["ops","dev"]}; new,old
            {"year":2025}; new
            {"year":{"gte":2025}}; new
            {"year":{"gt":2020}}; new
            {"year":{"lte":2020}}; old
            {"year":{"gte":2020,"lt":2025}}; old
            {"open":true}; old
            {"tags":"sea"}; old
            {"tags":"bird","team":"dev"}; new
            {"year":"2025"}; -
            {"year":{"gt":3000}}; -
            """)
    @DisplayName("counts only the documents that the filter lets through")
    void filters(String filter, String documents) {
        JsonNode hits = Door.json(door.post("/v1/search", "{\"query\":\"terns\",\"filter\":" + filter + "}"))
                .path("hits");

        assertThat(hits.findValuesAsText("document").stream().sorted().toList())
                .containsExactly(documents.equals("-") ? new String[0] : documents.split(",", -1));
    }

    @Test
    @DisplayName("by a key that no document has is refused with the keys there are")
    void unknownKey() {
        assertProblem(door.post("/v1/search", "{\"query\":\"terns\",\"filter\":{\"teem\":\"ops\"}}"), INVALID_REQUEST)
                .pointsAt("/filter/teem")
                .says("filter.teem is a key that no document has; known are open, tags, team, year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"team\":null}",
                "{\"team\":{}}",
                "{\"team\":[]}",
                "{\"team\":{\"eq\":1}}",
                "{\"year\":{\"gte\":\"x\"}}",
                "{\"team\":[[1]]}"
            })
    @DisplayName("by a condition that is none is refused")
    void badCondition(String filter) {
        assertProblem(door.post("/v1/search", "{\"query\":\"terns\",\"filter\":" + filter + "}"), INVALID_REQUEST);
    }

    @Test
    @DisplayName("of an empty index finds nothing, whatever the filter")
    void emptyIndex() {
        door.post("/v1/documents", "{\"delete\":[\"old\",\"new\",\"none\"]}");

        assertThat(Door.json(door.post("/v1/search", "{\"query\":\"terns\"}")).path("hits"))
                .isEmpty();
    }

    @Test
    @DisplayName("by a hundred thousand characters is refused with the limit")
    void longQuery() {
        assertProblem(door.post("/v1/search", "{\"query\":\"" + "x".repeat(100_000) + "\"}"), INVALID_REQUEST)
                .says("query must be at most 10000 characters");
    }
}
