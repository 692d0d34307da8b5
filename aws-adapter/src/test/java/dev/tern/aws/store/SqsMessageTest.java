package dev.tern.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.StoreException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message for SQS")
class SqsMessageTest {

    @Test
    @DisplayName("has 256 KiB at most, of which its attributes take their names, types and values")
    void limit() {
        // Six letters are those of the type, String.
        String fits = "x".repeat(256 * 1024 - "reason".length() - 6 - 2);

        assertThat(SqsMessage.of(fits, Map.of("reason", "ä")).body()).isSameAs(fits);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> SqsMessage.of(fits + "x", Map.of("reason", "ä")))
                .matches(failure -> !failure.isTemporary());
    }

    @Test
    @DisplayName("has the fingerprint of its text and its attributes, wherever one ends and the next begins")
    void fingerprint() {
        String plain = SqsMessage.of("text", Map.of()).fingerprint();

        assertThat(plain)
                .matches("[0-9a-f]{64}")
                .isEqualTo(SqsMessage.of("text", Map.of("empty", "")).fingerprint());
        assertThat(SqsMessage.of("text", Map.of("a", "bc")).fingerprint())
                .isNotEqualTo(plain)
                .isNotEqualTo(SqsMessage.of("text", Map.of("ab", "c")).fingerprint())
                .isNotEqualTo(SqsMessage.of("ctext", Map.of("a", "b")).fingerprint());
    }
}
