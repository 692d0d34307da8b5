package dev.tern.config;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A secret that is fetched when it is first needed, and anew after five minutes, so that a key that was changed in its
 * store arrives. While the store fails, the last value goes on. One call fetches; the others use the last value, and wait
 * only if there is none.
 */
final class KeptSecret implements Supplier<String> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSecret.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE_WITH_VALUE = Duration.ofMinutes(1);
    // Long enough that all who waited for one failed attempt fail with it, and do not queue for their own.
    private static final Duration PAUSE_WITHOUT = Duration.ofSeconds(1);

    private final SecretReference reference;
    private final SecretStore store;
    private final InstantSource clock;
    private final Lock fetching = new ReentrantLock();
    private volatile @Nullable Last last;

    KeptSecret(SecretReference reference, SecretStore store, InstantSource clock) {
        this.reference = reference;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String get() {
        Last known = last;
        if (known != null && known.holdsAt(clock.instant())) {
            return known.valueOf(reference);
        }
        if (known == null || known.failure() != null) {
            return first();
        }
        return fetching.tryLock() ? unlocking(() -> renewed(known)) : known.valueOf(reference);
    }

    private String first() {
        try {
            fetching.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretUnavailableException(reference, new SecretStoreException("nobody waits for it", e));
        }
        return unlocking(this::valueNow);
    }

    /** What the call before this one found, or else what the store says now. */
    private String valueNow() {
        Last known = last;
        return known != null && known.holdsAt(clock.instant()) ? known.valueOf(reference) : fetch();
    }

    private String fetch() {
        try {
            return keep(new Last(reference.fetch(store), null, clock.instant().plus(FRESH)));
        } catch (SecretStoreException e) {
            return keep(new Last("", e, clock.instant().plus(PAUSE_WITHOUT)));
        }
    }

    /** Another call may have fetched it between the look at the clock and the lock. */
    private String renewed(Last known) {
        Last newest = last == null ? known : last;
        return newest.holdsAt(clock.instant()) ? newest.valueOf(reference) : anew(newest);
    }

    private String anew(Last known) {
        try {
            return keep(new Last(reference.fetch(store), null, clock.instant().plus(FRESH)));
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: the secret {} cannot be fetched anew, its last value goes on: {}",
                    reference.setting(),
                    reference,
                    e instanceof SecretStoreException told ? told.reason() : "its call ended");
            return keep(new Last(known.value(), null, clock.instant().plus(PAUSE_WITH_VALUE)));
        }
    }

    private String keep(Last found) {
        last = found;
        return found.valueOf(reference);
    }

    private String unlocking(Supplier<String> work) {
        try {
            return work.get();
        } finally {
            fetching.unlock();
        }
    }

    /** How the last attempt ended, and until when that holds. */
    private record Last(String value, @Nullable SecretStoreException failure, Instant until) {
        boolean holdsAt(Instant now) {
            return now.isBefore(until);
        }

        String valueOf(SecretReference reference) {
            if (failure != null) {
                throw new SecretUnavailableException(reference, failure);
            }
            return value;
        }
    }
}
