package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The time to wait")
class RetryAfterTest {
    private static final Clock NEW_YEAR = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after | 2 | 2000",
                "retry-after | 0 | 0",
                "retry-after | 1.5 | 1500",
                "retry-after | Wed, 01 Jan 2025 00:01:00 GMT | 60000",
                "retry-after | Tue, 31 Dec 2024 00:00:00 GMT | 0",
                "retry-after-ms | 250 | 250",
                "x-ms-retry-after-ms | 250 | 250"
            })
    @DisplayName("is read in each form a header may have")
    void read(String header, String value, long milliseconds) {
        assertThat(of(header, value)).contains(Duration.ofMillis(milliseconds));
    }

    private static Optional<Duration> of(String header, String value) {
        byte[] nothing = new byte[0];
        return RetryAfter.of(
                new WireException(429, Map.of(header, List.of(value)), nothing), ErrorBody.read(nothing), NEW_YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3", "NaN", "Infinity", "99999999999"})
    @DisplayName("is unknown where it makes no sense")
    void nonsense(String value) {
        assertThat(of("retry-after", value)).isEmpty();
    }

    @Test
    @DisplayName("in milliseconds is the more exact one")
    void exact() {
        WireException both = new WireException(
                429, Map.of("retry-after", List.of("2"), "retry-after-ms", List.of("1250")), new byte[0]);

        assertThat(RetryAfter.of(both, ErrorBody.read(both.body()), NEW_YEAR)).contains(Duration.ofMillis(1_250));
    }
}
