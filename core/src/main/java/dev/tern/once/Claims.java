package dev.tern.once;

import dev.tern.invocation.Invocation;
import dev.tern.invocation.RandomId;
import dev.tern.state.KeyValueStore;
import dev.tern.state.KeyValueStore.Entry;
import dev.tern.state.StoreException;
import java.time.Duration;
import java.util.Optional;

/**
 * Says who does a piece of work, among all instances that share a store. A claim ends with the deadline of the call that
 * made it, so that work of an instance that died is somebody else's afterwards; work that is done is remembered for
 * longer. Thread-safe.
 */
public final class Claims {
    static final String DONE = "done";
    private static final String IN_WORK = "in work by ";
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofMinutes(15);
    // The work is stopped at its deadline, and it takes a moment until it has noticed.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final KeyValueStore store;
    private final Duration remember;

    /**
     * Claims that are kept in a store.
     *
     * @param remember how long work that is done is known to be
     */
    public Claims(KeyValueStore store, Duration remember) {
        this.store = store;
        this.remember = remember;
    }

    /**
     * Claims a piece of work for the current call.
     *
     * @param key which work; at most 512 bytes
     * @throws StoreException if the store does not say whose it is
     */
    public Claim claim(String key) {
        String own = IN_WORK + RandomId.next();
        Duration life = Invocation.timeLeft(OUTSIDE_OF_CALLS).plus(GRACE);
        if (store.putIfAbsent(key, own, life)) {
            return new Claim(this, key, own, Claim.State.OURS);
        }
        Optional<Entry> there = store.get(key);
        // The call to the store is made again if its answer was lost, and then finds what it has written itself.
        if (there.filter(entry -> entry.value().equals(own)).isPresent()) {
            return new Claim(this, key, own, Claim.State.OURS);
        }
        boolean done = there.filter(entry -> entry.value().equals(DONE)).isPresent();
        return new Claim(this, key, own, done ? Claim.State.DONE_BEFORE : Claim.State.ELSEWHERE);
    }

    void remember(String key, String own) {
        Optional<Entry> there = store.get(key);
        if (there.isEmpty()) {
            boolean unused = store.putIfAbsent(key, DONE, remember);
        } else if (there.get().value().equals(own)) {
            boolean unused = store.compareAndSet(key, there.get().version(), DONE, remember);
        }
    }

    void release(String key, String own) {
        store.get(key)
                .filter(entry -> entry.value().equals(own))
                .ifPresent(entry -> store.remove(key, entry.version()));
    }
}
