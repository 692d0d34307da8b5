package dev.tern.invocation;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/**
 * Work that no call waits for: one piece at a time, and what comes meanwhile is left out. It ends with the process or when
 * this is closed, done or not, so that it must be such as can be begun again. Thread-safe.
 */
public final class WorkBesideCalls implements AutoCloseable {
    private static final long IDLE_SECONDS = 10;
    private static final long END_SECONDS = 5;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new WorkThreads("tern-beside"),
            new DiscardPolicy());

    /** Begins the work, unless there is another under way. It must not throw. */
    public void begin(Runnable work) {
        thread.execute(work);
    }

    /** Whether what is under way has been told to end. */
    public boolean isClosed() {
        return thread.isShutdown();
    }

    /** Interrupts what is under way, and waits a little for it to end. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            var unused = thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
