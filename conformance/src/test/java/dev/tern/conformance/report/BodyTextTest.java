package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.Body;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A body to be read")
class BodyTextTest {

    @Test
    @DisplayName("is its text, whatever the language")
    void text() {
        assertThat(BodyText.of(Body.of("größer\n大"))).isEqualTo("größer\n大");
    }

    @Test
    @DisplayName("is hexadecimal when the bytes are not UTF-8")
    void binary() {
        assertThat(BodyText.of(Body.of(new byte[] {0, (byte) 0xFF, (byte) 0x80})))
                .isEqualTo("(3 bytes that are not text)\n0000  00 FF 80");
    }

    @Test
    @DisplayName("is hexadecimal when it has control characters that nobody could see")
    void control() {
        assertThat(BodyText.of(Body.of("a\u0000b"))).contains("61 00 62");
    }

    @Test
    @DisplayName("is cut when it is long, with the length it has")
    void cut() {
        assertThat(BodyText.of(Body.of("x".repeat(6_000_000))))
                .hasSizeLessThan(BodyText.LONGEST_TEXT + 100)
                .endsWith("x\n… cut here: 6,000,000 bytes in all");
        assertThat(BodyText.of(Body.of(new byte[100_000])))
                .hasSizeLessThan(BodyText.LONGEST_HEX * 4)
                .endsWith("00\n… cut here: 100,000 bytes in all");
    }
}
