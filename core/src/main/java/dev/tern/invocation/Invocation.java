package dev.tern.invocation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts that travel with one call. Immutable: a thread that works for the call is handed it with {@link #wrap}, and
 * code that runs inside the call finds it with {@link #current()}.
 *
 * @param requestId what the caller, or else the platform, calls this request; it is answered as {@code X-Request-Id} and logged
 * @param traceParent the W3C <a href="https://www.w3.org/TR/trace-context/">traceparent</a> header, if the caller sent
 *     one
 * @param deadline when the platform stops waiting for the answer
 * @param caller who calls, as the platform names it once it has checked: a principal, a key's id, a token's subject; null
 *     where it does not
 * @param fresh whether the caller wants no answer that was kept from an earlier call
 * @param facts what the work finds out about this call, for its line in the log; shared by all copies
 */
public record Invocation(
        String requestId,
        @Nullable String traceParent,
        Instant deadline,
        @Nullable String caller,
        boolean fresh,
        CallFacts facts) {

    private static final ThreadLocal<@Nullable Invocation> CURRENT = new ThreadLocal<>();

    /**
     * The facts of a call as a platform tells them.
     *
     * @param requestId replaced by a random one when absent or when it would not be safe in a log or a header
     * @param traceParent dropped when it is not of the W3C form
     */
    public static Invocation of(@Nullable String requestId, @Nullable String traceParent, Instant deadline) {
        String id = requestId != null && RequestId.isUsable(requestId) ? requestId : RandomId.next();
        boolean traced = traceParent != null && TraceParent.isOne(traceParent);
        return new Invocation(id, traced ? traceParent : null, deadline, null, false, new CallFacts());
    }

    /**
     * The facts of a call as several parties tell them: of each list the first that can be used counts, so the caller's
     * own id comes before the platform's, and what it says of the trace before what was made of a platform's header.
     */
    public static Invocation firstUsable(List<String> requestIds, List<String> traceParents, Instant deadline) {
        String usable = null;
        for (int i = 0; i < requestIds.size() && usable == null; i++) {
            usable = RequestId.isUsable(requestIds.get(i)) ? requestIds.get(i) : null;
        }
        String trace = null;
        for (int i = 0; i < traceParents.size() && trace == null; i++) {
            trace = TraceParent.isOne(traceParents.get(i)) ? traceParents.get(i) : null;
        }
        return of(usable, trace, deadline);
    }

    /** The call that the current thread works for, if it works for one. */
    public static Optional<Invocation> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The trace id inside {@link #traceParent}, if there is one. */
    public Optional<String> traceId() {
        return traceParent == null ? Optional.empty() : Optional.of(TraceParent.traceId(traceParent));
    }

    /** The same call with a deadline no later than the given one. */
    public Invocation noLaterThan(Instant latest) {
        return latest.isBefore(deadline) ? new Invocation(requestId, traceParent, latest, caller, fresh, facts) : this;
    }

    /** The same call, by this caller; one that would not be safe in a log or a key is known by its hash. */
    public Invocation by(@Nullable String who) {
        String named = Caller.safe(who);
        if (named != null) {
            facts.put("caller", Caller.mark(named));
        }
        return new Invocation(requestId, traceParent, deadline, named, fresh, facts);
    }

    /** The same call, which wants no answer that was kept. */
    public Invocation freshly() {
        return new Invocation(requestId, traceParent, deadline, caller, true, facts);
    }

    /** A part of the same call, whose facts stand on a line of their own in the log. */
    public Invocation withOwnFacts() {
        return new Invocation(requestId, traceParent, deadline, caller, fresh, facts.forPart());
    }

    /** The time left for the call that the current thread works for. */
    public static Duration timeLeft(Duration outsideOfCalls) {
        return current().map(Invocation::remaining).orElse(outsideOfCalls);
    }

    /** The time left; zero once the deadline has passed. */
    public Duration remaining() {
        Duration left = Duration.between(Instant.now(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * To be called between the steps of long work.
     *
     * @throws DeadlineExceededException if the deadline has passed or the thread was told to stop
     */
    public void checkDeadline() {
        if (Thread.currentThread().isInterrupted() || remaining().isZero()) {
            throw new DeadlineExceededException();
        }
    }

    /** Runs the work with this invocation as the current one. */
    public <T> T call(Callable<T> work) throws Exception {
        Invocation before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** Runs the work with this invocation as the current one. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return this;
        });
    }

    /** Gets what the work gives with this invocation as the current one. */
    public <T> T get(Supplier<T> work) {
        Invocation before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** The same work, bound to this invocation on whichever thread runs it. */
    public <T> Callable<T> wrap(Callable<T> work) {
        return () -> call(work);
    }

    private static void restore(@Nullable Invocation before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
