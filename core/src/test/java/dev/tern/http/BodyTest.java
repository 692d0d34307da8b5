package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A body")
class BodyTest {

    @Test
    @DisplayName("of text is UTF-8")
    void text() {
        assertThat(Body.of("é").bytes()).containsExactly(0xC3, 0xA9);
        assertThat(Body.of("é").size()).isEqualTo(2);
        assertThat(Body.of(new byte[] {(byte) 0xC3, (byte) 0xA9}).text()).isEqualTo("é");
    }

    @Test
    @DisplayName("without a byte is empty")
    void empty() {
        assertThat(Body.empty().isEmpty()).isTrue();
        assertThat(Body.of("")).isEqualTo(Body.empty());
        assertThat(Body.of("x").isEmpty()).isFalse();
    }

    @Test
    @DisplayName("is equal to another of the same bytes")
    void equality() {
        assertThat(Body.of("x")).isEqualTo(Body.of(new byte[] {'x'})).hasSameHashCodeAs(Body.of("x"));
        assertThat(Body.of("x")).isNotEqualTo(Body.of("y"));
    }

    @Test
    @DisplayName("does not tell its content when it is printed")
    void printed() {
        assertThat(Body.of("s3cret")).hasToString("6 bytes");
    }
}
