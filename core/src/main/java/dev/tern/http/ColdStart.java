package dev.tern.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a call was the first of its process, and how long the process took to be ready for it. */
public final class ColdStart {
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final Duration untilReady = ProcessAge.now();

    /** To be created when the process is ready to take calls. */
    public ColdStart() {}

    /** To be asked once of each call, when it comes in at a door. */
    public Arrival arrival() {
        return new Arrival(Instant.now(), first.getAndSet(false));
    }

    /**
     * Adds to the facts that are logged of a call: {@code coldStart}, and of the first call {@code initMillis} and
     * {@code firstRequestMillis} as well.
     *
     * @param answered from the arrival until the answer was handed back to the entry point
     */
    public void addTo(Map<String, Object> facts, Arrival arrival, Duration answered) {
        facts.put("coldStart", arrival.first());
        if (arrival.first()) {
            facts.put("initMillis", untilReady.toMillis());
            facts.put("firstRequestMillis", answered.toMillis());
        }
    }
}
