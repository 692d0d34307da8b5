package dev.tern.invocation;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The threads that work for one call. It keeps its place until all of them are done. Thread-safe. */
public final class CallThreads {
    private static final ThreadLocal<@Nullable CallThreads> CURRENT = new ThreadLocal<>();

    private final Executor threads;
    private final Place place;
    private final Invocation invocation;

    CallThreads(Executor threads, Place place, Invocation invocation) {
        this.threads = threads;
        this.place = place;
        this.invocation = invocation;
    }

    /**
     * Those of the call that the current thread works for.
     *
     * @throws IllegalStateException on a thread of another kind
     */
    public static CallThreads current() {
        CallThreads current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("this thread works for no call");
        }
        return current;
    }

    /** The call. */
    public Invocation invocation() {
        return invocation;
    }

    /** Does the work on a thread of its own, with the call's invocation as the current one. */
    public <T> CallThread<T> start(Callable<T> work) {
        CallThread<T> thread = new CallThread<>(invocation.wrap(() -> call(work)), place::leave);
        place.enter();
        try {
            threads.execute(thread::run);
        } catch (RuntimeException e) {
            place.leave();
            throw e;
        }
        return thread;
    }

    private <T> T call(Callable<T> work) throws Exception {
        CURRENT.set(this);
        try {
            T result = work.call();
            if (result instanceof Lasting lasting && !lasting.hasEnded()) {
                place.enter();
                lasting.ended().whenComplete((nothing, failure) -> place.leave());
            }
            return result;
        } finally {
            CURRENT.remove();
        }
    }
}
