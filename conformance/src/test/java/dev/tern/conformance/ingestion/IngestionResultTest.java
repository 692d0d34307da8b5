package dev.tern.conformance.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What documents by events came to")
class IngestionResultTest {
    private static final Findings CLEAN = new Findings(0, 0, 0, true);

    @Test
    @DisplayName("is clean only if nothing is lost, doubled, stale, given up or unanswered")
    void clean() {
        assertThat(result(row(CLEAN, 0)).isClean()).isTrue();
        assertThat(result(row(new Findings(1, 0, 0, true), 0)).isClean()).isFalse();
        assertThat(result(row(new Findings(0, 1, 0, true), 0)).isClean()).isFalse();
        assertThat(result(row(new Findings(0, 0, 1, true), 0)).isClean()).isFalse();
        assertThat(result(row(new Findings(0, 0, 0, false), 0)).isClean()).isFalse();
        assertThat(result(row(CLEAN, 1)).isClean()).isFalse();
        assertThat(new IngestionResult(List.of(), Map.of(), Map.of(Cloud.AWS, "gone")).isClean())
                .isFalse();
    }

    @Test
    @DisplayName("is a table, with what was left out and what failed below it")
    void table() {
        IngestionResult result = new IngestionResult(
                List.of(row(CLEAN, 0)), Map.of(Cloud.AZURE, "no stand-in"), Map.of(Cloud.AWS, "gone"));

        assertThat(new IngestionTable().write(result).lines())
                .containsExactly(
                        "cloud  documents  events  seconds  documents/s  lost  duplicates  stale  redelivered  given up"
                                + "  index objects  second process",
                        "gcp          100     130     20.0          5.0     0           0      0            7         0"
                                + "             21         answers",
                        "azure  SKIPPED: no stand-in",
                        "aws  FAILED: gone");
    }

    @Test
    @DisplayName("is one JSON document with the same figures")
    void json() throws Exception {
        JsonNode json = new ObjectMapper().readTree(new IngestionJson().write(result(row(CLEAN, 0))));

        JsonNode row = json.path("rows").path(0);
        assertThat(row.path("cloud").asText()).isEqualTo("gcp");
        assertThat(row.path("documentsPerSecond").asDouble()).isEqualTo(5);
        assertThat(row.path("redelivered").asInt()).isEqualTo(7);
        assertThat(row.path("answeredBySecondProcess").asBoolean()).isTrue();
        assertThat(json.path("failures").isEmpty()).isTrue();
    }

    private static IngestionResult result(IngestionRow row) {
        return new IngestionResult(List.of(row), Map.of(), Map.of());
    }

    private static IngestionRow row(Findings findings, int givenUp) {
        return new IngestionRow(Cloud.GCP, 100, 130, 20, 7, givenUp, 21, findings);
    }
}
