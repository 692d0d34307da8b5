package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostPathTest {

    @Test
    @DisplayName("a path is decoded once, and encoded again for the worker's URL")
    void decodesAndEncodes() {
        assertThat(HostPath.decode("/caf%C3%A9%20au/lait")).isEqualTo("/café au/lait");
        assertThat(HostPath.encode("/café au/lait")).isEqualTo("/caf%C3%A9%20au/lait");
    }

    @Test
    @DisplayName("an encoded slash stays encoded, and so does what is not UTF-8")
    void leavesSlashes() {
        assertThat(HostPath.decode("/a%2Fb%2fc%FF")).isEqualTo("/a%2Fb%2fc%FF");
        assertThat(HostPath.encode("/a%2Fb")).isEqualTo("/a%2Fb");
    }

    @Test
    @DisplayName("an encoded percent sign is lost where what follows looks encoded")
    void losesAPercentSign() {
        assertThat(HostPath.encode(HostPath.decode("/100%25"))).isEqualTo("/100%25");
        assertThat(HostPath.encode(HostPath.decode("/%2541"))).isEqualTo("/%41");
    }
}
