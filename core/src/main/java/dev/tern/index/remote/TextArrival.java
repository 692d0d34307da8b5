package dev.tern.index.remote;

import dev.tern.invocation.WorkBesideCalls;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the texts of a commit fetched beside the calls. A failure is no call's, and tried again when there is another. */
final class TextArrival implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TextArrival.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Fetching fetching;
    private final WorkBesideCalls beside = new WorkBesideCalls();
    private volatile long notBefore = System.nanoTime();

    TextArrival(Fetching fetching) {
        this.fetching = fetching;
    }

    /** Begins, unless it is under way or has failed a short time ago. */
    void begin(Manifest commit, Runnable whenHere) {
        if (System.nanoTime() - notBefore >= 0) {
            beside.begin(() -> fetch(commit, whenHere));
        }
    }

    @Override
    public void close() {
        beside.close();
    }

    private void fetch(Manifest commit, Runnable whenHere) {
        try {
            fetching.bringSlowly(commit);
            whenHere.run();
        } catch (RuntimeException e) {
            notBefore = System.nanoTime() + PAUSE.toNanos();
            if (!beside.isClosed()) {
                LOG.info("the text of the index cannot be fetched; what is asked for is read in pieces", e);
            }
        }
    }
}
