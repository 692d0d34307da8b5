package dev.tern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hash of a document")
class ContentHashTest {

    @Test
    @DisplayName("is that of its bytes, whether they came as text or as a file")
    void sameBytes() {
        byte[] bytes = "\u00e9tude".getBytes(StandardCharsets.UTF_8);

        assertThat(ContentHash.of(new SourceDocument("a", "\u00e9tude", null, null, null)))
                .isEqualTo(ContentHash.of(new SourceDocument("b", null, bytes, "text/plain", null)))
                .hasSize(64);
    }

    @Test
    @DisplayName("differs when the content or the metadata does")
    void differs() {
        assertThat(hash("a", Map.of()))
                .isNotEqualTo(hash("a ", Map.of()))
                .isNotEqualTo(hash("a", Map.of("team", "ops")));
    }

    @Test
    @DisplayName("does not depend on the order of the metadata's keys")
    void orderOfKeys() {
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(hash("x", other)).isEqualTo(hash("x", new LinkedHashMap<>(Map.of("a", 1, "b", 2))));
    }

    private static String hash(String text, Map<String, Object> metadata) {
        return ContentHash.of(new SourceDocument("id", text, null, null, metadata));
    }
}
