package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text in an address")
class PercentEncoderTest {

    @Test
    @DisplayName("keeps letters, digits and four signs, and has all others as two digits of each byte in UTF-8")
    void value() {
        assertThat(PercentEncoder.encoded("AZaz09-._~")).isEqualTo("AZaz09-._~");
        assertThat(PercentEncoder.encoded(" +%/=&*'()")).isEqualTo("%20%2B%25%2F%3D%26%2A%27%28%29");
        assertThat(PercentEncoder.encoded("ä日😀")).isEqualTo("%C3%A4%E6%97%A5%F0%9F%98%80");
        assertThat(PercentEncoder.encoded("\u0000\u007f")).isEqualTo("%00%7F");
    }

    @Test
    @DisplayName("keeps the slashes of a path, too")
    void path() {
        assertThat(PercentEncoder.encoded("/a//b c/", "/")).isEqualTo("/a//b%20c/");
    }
}
