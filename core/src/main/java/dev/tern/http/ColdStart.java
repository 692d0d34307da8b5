package dev.tern.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a call was the first of its process, and how long the process took to be ready for it. */
public final class ColdStart {
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final Duration untilReady;

    /** To be created when the process is ready to take calls. */
    public ColdStart() {
        Instant ready = Instant.now();
        untilReady = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, ready))
                .orElse(Duration.ZERO);
    }

    /** Adds to the facts that are logged of a call. */
    public void addTo(Map<String, Object> facts) {
        boolean cold = first.getAndSet(false);
        facts.put("coldStart", cold);
        if (cold) {
            facts.put("initMillis", untilReady.toMillis());
        }
    }
}
