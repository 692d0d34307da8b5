package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredTimeoutTest {

    @Test
    @DisplayName("a first generation function is told its timeout in FUNCTION_TIMEOUT_SEC")
    void readsTheFirstGeneration() {
        assertThat(ConfiguredTimeout.of(Map.of("FUNCTION_TIMEOUT_SEC", "60"))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("a second generation function is told its timeout in CLOUD_RUN_TIMEOUT_SECONDS")
    void readsTheSecondGeneration() {
        assertThat(ConfiguredTimeout.of(Map.of("CLOUD_RUN_TIMEOUT_SECONDS", "300")))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "-5", "99999999999"})
    @DisplayName("a value that is no timeout leaves the platform's most")
    void ignoresOtherValues(String value) {
        assertThat(ConfiguredTimeout.of(Map.of("FUNCTION_TIMEOUT_SEC", value))).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    @DisplayName("where the platform says nothing its most is assumed")
    void assumesTheMost() {
        assertThat(ConfiguredTimeout.of(Map.of())).isEqualTo(Duration.ofMinutes(60));
    }
}
