package dev.tern.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The encoding of a text")
class TextDecoderTest {
    private static final String TEXT = "Die Flussseeschwalbe jagt über dem Fluss – 80 km am Tag.";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    @DisplayName("is what its byte order mark says")
    void marked(String charset) {
        byte[] content = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));

        assertThat(TextDecoder.decode(content)).contains(TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    @DisplayName("is UTF-8, or else Windows-1252, without a mark")
    void unmarked(String charset) {
        assertThat(TextDecoder.decode(TEXT.getBytes(Charset.forName(charset)))).contains(TEXT);
    }

    @Test
    @DisplayName("is none of these when there is a NUL or too much that is no letter")
    void binary() {
        assertThat(TextDecoder.decode("a\0b".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(TextDecoder.decode(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
        assertThat(TextDecoder.decode("Крачка летит".getBytes(Charset.forName("windows-1251"))))
                .isEmpty();
        assertThat(TextDecoder.decode(new byte[] {'a', 'b', 'c', 'd', (byte) 0x81}))
                .isEmpty();
        assertThat(TextDecoder.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xDC}))
                .isEmpty();
    }

    @Test
    @DisplayName("may have a few control characters, as logs do")
    void controls() {
        String log = "\u001B[31mERROR\u001B[0m " + "the tern is late ".repeat(10);

        assertThat(TextDecoder.decode(log.getBytes(StandardCharsets.UTF_8))).contains(log);
    }
}
