package dev.tern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hash of a content")
class ContentHashTest {

    @Test
    @DisplayName("is its SHA-256 in hexadecimal")
    void sha256() {
        assertThat(ContentHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName("differs when the content does")
    void differs() {
        assertThat(ContentHash.of("a")).isNotEqualTo(ContentHash.of("a "));
        assertThat(ContentHash.of("é")).isEqualTo(ContentHash.of("é"));
    }
}
