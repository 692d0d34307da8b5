package dev.tern.gcp.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A document in Firestore")
class FirestoreDocumentTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "__x__", "a/b", "日本語", "a b", "\u0000", "%", "?"})
    @DisplayName("has an id that Firestore takes, whatever the key")
    void id(String key) {
        assertThat(FirestoreDocument.id(key)).matches("k[A-Za-z0-9_-]+");
    }

    @Test
    @DisplayName("has an id of at most 1,500 bytes")
    void longId() {
        assertThat(FirestoreDocument.id("x".repeat(512)).length()).isLessThanOrEqualTo(1500);
    }

    @Test
    @DisplayName("has a version from which its update time and its end can be read again")
    void version() {
        FirestoreDocument document = new FirestoreDocument("value", NOW.plusMillis(1), "2026-01-02T03:04:05.123456Z");

        FirestoreDocument again = FirestoreDocument.ofVersion(document.version());
        assertThat(again.updated()).isEqualTo(document.updated());
        assertThat(again.isAlive(NOW)).isTrue();
        assertThat(again.isAlive(NOW.plusMillis(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "1", "x|y", "2026-01-02T03:04:05Z|never"})
    @DisplayName("of which no version speaks has expired")
    void noVersion(String version) {
        assertThat(FirestoreDocument.ofVersion(version).isAlive(NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"fields\":{}}",
                "{\"fields\":{\"value\":{\"integerValue\":\"1\"},\"expires\":{\"timestampValue\":7}}}",
                "{\"fields\":{\"value\":{\"stringValue\":\"x\"},\"expires\":{\"nullValue\":null}}}"
            })
    @DisplayName("that somebody else wrote has expired")
    void foreign(String json) throws Exception {
        assertThat(FirestoreDocument.of(new ObjectMapper().readTree(json)).isAlive(NOW))
                .isFalse();
    }

    @Test
    @DisplayName("is kept until the year 9999 at the latest")
    void end() {
        assertThat(FirestoreDocument.end(NOW, Duration.ofSeconds(1))).isEqualTo(NOW.plusSeconds(1));
        assertThat(FirestoreDocument.end(NOW, Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }
}
