package dev.tern.model;

import dev.tern.snapshot.Renewed;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * How long to wait where the provider does not say: any time up to a limit that doubles with each try, so that callers
 * who were turned away together do not come back together
 * (<a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">full jitter</a>).
 */
final class Backoff {
    /** The limit of the wait before the second try. */
    static final Duration BASE = Duration.ofMillis(500);
    /** No wait is longer. */
    static final Duration CAP = Duration.ofSeconds(8);

    private static final int DOUBLINGS_TO_CAP = 4;

    private final DoubleSupplier chance;

    /**
     * @param chance numbers from 0 to 1
     */
    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    static Backoff random() {
        // All copies of one snapshot would else wait equally long.
        Renewed<Random> chance = new Renewed<>(() -> new Random(new SecureRandom().nextLong()));
        return new Backoff(() -> chance.get().nextDouble());
    }

    /** The wait after so many tries, which all failed. */
    Duration after(int tries) {
        Duration limit = BASE.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS_TO_CAP));
        Duration most = limit.compareTo(CAP) < 0 ? limit : CAP;
        return Duration.ofMillis(Math.round(most.toMillis() * chance.getAsDouble()));
    }
}
