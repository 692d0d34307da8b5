package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cold start")
class ColdStartTest {
    private final ColdStart start = new ColdStart();

    @Test
    @DisplayName("is that of the call which came in first, even if another is answered before it")
    void firstToComeIn() {
        Arrival slow = start.arrival();
        Arrival quick = start.arrival();

        assertThat(facts(quick, 1)).containsExactly(Map.entry("coldStart", false));
        assertThat(facts(slow, 700)).containsEntry("coldStart", true).containsEntry("firstRequestMillis", 700L);
    }

    @Test
    @DisplayName("is told by three facts, in whole milliseconds")
    void threeFacts() {
        assertThat(facts(start.arrival(), 7).keySet()).containsExactly("coldStart", "initMillis", "firstRequestMillis");
    }

    @Test
    @DisplayName("is also that of the call which comes first after a restore from a snapshot, and tells of it")
    void restored() {
        start.arrival();
        start.restored(Duration.ofMillis(3));

        Arrival first = start.arrival();
        assertThat(facts(first, 7))
                .containsEntry("coldStart", true)
                .containsEntry("restored", true)
                .containsEntry("restoreMillis", 3L)
                .containsKeys("initMillis", "firstRequestMillis");
        assertThat(facts(start.arrival(), 1)).containsExactly(Map.entry("coldStart", false));
    }

    private Map<String, Object> facts(Arrival arrival, long millis) {
        Map<String, Object> facts = new LinkedHashMap<>();
        start.addTo(facts, arrival, Duration.ofMillis(millis));
        return facts;
    }
}
