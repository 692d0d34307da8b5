package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueryMapTest {

    @Test
    @DisplayName("empty values are dropped and repeated ones joined with a comma")
    void joinsAndDrops() {
        assertThat(QueryMap.of("a=1&a=2&b=&c&a=&d=x+y%26")).isEqualTo(Map.of("a", "1,2", "d", "x y&"));
    }

    @Test
    @DisplayName("names that differ in case only are one name")
    void ignoresCase() {
        assertThat(QueryMap.of("Page=1&page=2")).hasSize(1).containsEntry("PAGE", "1,2");
    }

    @Test
    @DisplayName("no query is an empty map")
    void takesNone() {
        assertThat(QueryMap.of(null)).isEmpty();
    }
}
