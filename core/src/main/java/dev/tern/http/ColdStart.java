package dev.tern.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call was the first of its process, or the first since the process was restored from a snapshot, and how long
 * the process took to be ready for it.
 */
public final class ColdStart {
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final Duration untilReady = ProcessAge.now();
    private volatile @Nullable Duration renewing;

    /** To be created when the process is ready to take calls. */
    public ColdStart() {}

    /**
     * The process was restored from a snapshot, and the next call is its first.
     *
     * @param took to let go of what was true before; the platform's own part of the restore is not known here
     */
    public void restored(Duration took) {
        renewing = took;
        first.set(true);
    }

    /** To be asked once of each call, when it comes in at a door. */
    public Arrival arrival() {
        return new Arrival(Instant.now(), first.getAndSet(false));
    }

    /**
     * Adds to the facts that are logged of a call: {@code coldStart}, and of the first call {@code initMillis} and
     * {@code firstRequestMillis} as well; in a process that was restored from a snapshot also {@code restored} and
     * {@code restoreMillis}, and {@code initMillis} is then what the start before the snapshot took.
     *
     * @param answered from the arrival until the answer was handed back to the entry point
     */
    public void addTo(Map<String, Object> facts, Arrival arrival, Duration answered) {
        facts.put("coldStart", arrival.first());
        if (arrival.first()) {
            facts.put("initMillis", untilReady.toMillis());
            facts.put("firstRequestMillis", answered.toMillis());
            addRestore(facts);
        }
    }

    private void addRestore(Map<String, Object> facts) {
        Duration took = renewing;
        if (took != null) {
            facts.put("restored", true);
            facts.put("restoreMillis", took.toMillis());
        }
    }
}
