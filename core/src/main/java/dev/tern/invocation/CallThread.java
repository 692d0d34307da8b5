package dev.tern.invocation;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Work of a call on a borrowed thread, which can be interrupted while the work runs, and only then. Unlike that of a
 * cancelled future it always runs to an end, so that what it takes it also gives back.
 */
public final class CallThread<T> {
    private static final ThreadLocal<@Nullable CallThread<?>> CURRENT = new ThreadLocal<>();

    private final Callable<T> work;
    private final Runnable afterwards;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean interrupted;

    /**
     * Work that has not begun.
     *
     * @param afterwards done before anybody hears of the result
     */
    CallThread(Callable<T> work, Runnable afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    /** Runs this once the current thread's work for its call is done; at once on a thread that works for none. */
    public static void afterCurrent(Runnable then) {
        CallThread<?> current = CURRENT.get();
        if (current == null) {
            then.run();
        } else {
            CompletableFuture<?> unused = current.result.whenComplete((result, failure) -> then.run());
        }
    }

    /** What the work gives; it does not stop the work to cancel this. */
    public CompletableFuture<T> result() {
        return result;
    }

    /** Interrupts the work, now or as soon as it begins; without effect once it is done. */
    public synchronized void interrupt() {
        interrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    void run() {
        begin();
        try {
            T value = work.call();
            end();
            result.complete(value);
        } catch (Throwable e) {
            end();
            result.completeExceptionally(e);
        }
    }

    private synchronized void begin() {
        CURRENT.set(this);
        thread = Thread.currentThread();
        if (interrupted) {
            thread.interrupt();
        }
    }

    private void end() {
        forgetThread();
        afterwards.run();
    }

    private synchronized void forgetThread() {
        CURRENT.remove();
        thread = null;
        if (interrupted) {
            // The thread's next work is another call's.
            Thread.interrupted();
        }
    }
}
