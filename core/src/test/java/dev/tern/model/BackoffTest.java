package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The wait of a provider that does not say how long")
class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "5,8000", "6,8000", "10,8000"})
    @DisplayName("has a limit that doubles with each try, up to eight seconds")
    void limit(int tries, long millis) {
        assertThat(new Backoff(() -> 1).after(tries)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    @DisplayName("is any part of it, by chance")
    void jitter() {
        assertThat(new Backoff(() -> 0).after(3)).isZero();
        assertThat(new Backoff(() -> 0.25).after(3)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    @DisplayName("is never longer than its limit where chance is real")
    void real() {
        for (int i = 0; i < 100; i++) {
            assertThat(Backoff.random().after(1)).isBetween(Duration.ZERO, Backoff.BASE);
        }
    }
}
