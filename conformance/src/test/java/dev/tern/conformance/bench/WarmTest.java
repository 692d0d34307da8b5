package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarmTest {

    @Test
    @DisplayName("as many calls as are measured come before, and what the system says is read between and at the end")
    void order() throws IOException {
        Noted process = new Noted();

        Warm.of(process, 5);

        assertThat(process.asked).isEqualTo(10);
        // Memory and processor before the measured calls, processor after them.
        assertThat(process.lookedAt).containsExactly(5, 5, 10);
    }

    @Test
    @DisplayName("half of the calls took the median at most, and nearly all the 99th percentile")
    void figures() throws IOException {
        Warm warm = Warm.of(new Noted(), 200);

        assertThat(warm.medianMillis()).isPositive().isLessThanOrEqualTo(warm.p99Millis());
        assertThat(warm.cpuMillis()).isNotNegative();
    }

    @Test
    @DisplayName("one call is its own median and percentile")
    void oneCall() throws IOException {
        Warm warm = Warm.of(new Noted(), 1);

        assertThat(warm.medianMillis()).isPositive().isEqualTo(warm.p99Millis());
    }

    @Test
    @DisplayName("of several rounds each figure has its own median")
    void medians() {
        List<Warm> rounds = List.of(new Warm(1, 9, 3, 70), new Warm(2, 8, 1, 50), new Warm(3, 7, 2, 60));

        assertThat(Warm.median(rounds)).isEqualTo(new Warm(2, 8, 2, 60));
    }

    /** Has been asked so often whenever somebody wanted to know its number. */
    private static final class Noted implements RunningSubject {
        private final List<Integer> lookedAt = new ArrayList<>();
        private int asked;

        @Override
        public void ask() {
            asked++;
        }

        @Override
        public long pid() {
            lookedAt.add(asked);
            return ProcessHandle.current().pid();
        }

        @Override
        public Duration age() {
            return Duration.ZERO;
        }

        @Override
        public void close() {}
    }
}
