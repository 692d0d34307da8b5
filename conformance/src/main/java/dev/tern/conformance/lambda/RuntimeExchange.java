package dev.tern.conformance.lambda;

import dev.tern.conformance.lambda.LambdaOutcome.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Brings events and runtimes together. Replies are written outside the lock, so that a runtime which reads slowly holds
 * up nobody else.
 */
final class RuntimeExchange {

    private final Deque<Invocation> queued = new ArrayDeque<>();
    private final Deque<ParkedCaller> parked = new ArrayDeque<>();
    private final Map<String, Invocation> delivered = new HashMap<>();
    private final RestorePoint restorePoint = new RestorePoint();
    private CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
    private @Nullable CompletableFuture<LambdaOutcome> ending;

    /** Forgets how the process before ended: a new one starts. */
    synchronized void restart() {
        ending = null;
        ready = new CompletableFuture<>();
        restorePoint.restart();
    }

    RestorePoint restorePoint() {
        return restorePoint;
    }

    /** Completes when the runtime asks for an event, exceptionally if it ends before that. */
    synchronized CompletableFuture<@Nullable Void> ready() {
        return ready;
    }

    void submit(Invocation invocation) {
        synchronized (this) {
            if (ending != null) {
                follow(ending, invocation);
                return;
            }
            queued.addLast(invocation);
        }
        pair();
    }

    void park(ParkedCaller caller) {
        synchronized (this) {
            parked.addLast(caller);
            ready.complete(null);
        }
        pair();
    }

    synchronized void leave(ParkedCaller caller) {
        parked.remove(caller);
    }

    /** Returns false if no runtime holds an invocation of this id. */
    boolean finish(String id, LambdaOutcome outcome) {
        Invocation invocation;
        synchronized (this) {
            invocation = delivered.remove(id);
        }
        return invocation != null && invocation.outcome().complete(outcome);
    }

    synchronized void withdraw(Invocation invocation) {
        queued.remove(invocation);
        delivered.remove(invocation.id());
    }

    void failInit(Failure failure) {
        fail("init error: ", failure);
    }

    void failRestore(Failure failure) {
        fail("restore error: ", failure);
    }

    private void fail(String phase, Failure failure) {
        end(CompletableFuture.completedFuture(failure), new IllegalStateException(phase + failure.text()));
    }

    void processEnded(RuntimeException cause) {
        end(CompletableFuture.failedFuture(cause), cause);
    }

    // The first cause wins: a process which reported an init error exits right after it.
    private void end(CompletableFuture<LambdaOutcome> how, RuntimeException cause) {
        List<Invocation> open = new ArrayList<>();
        synchronized (this) {
            ending = ending == null ? how : ending;
            open.addAll(queued);
            open.addAll(delivered.values());
            queued.clear();
            delivered.clear();
            ready.completeExceptionally(cause);
            restorePoint.end(cause);
        }
        open.forEach(invocation -> follow(how, invocation));
    }

    private void pair() {
        for (Handover next = handover(); next != null; next = handover()) {
            if (!next.caller().send(HttpReply.event(next.invocation()))) {
                requeue(next.invocation());
            }
        }
    }

    private synchronized @Nullable Handover handover() {
        if (queued.isEmpty() || parked.isEmpty()) {
            return null;
        }
        Handover pair = new Handover(queued.removeFirst(), parked.removeFirst());
        delivered.put(pair.invocation().id(), pair.invocation());
        return pair;
    }

    private synchronized void requeue(Invocation invocation) {
        if (delivered.remove(invocation.id()) != null) {
            queued.addFirst(invocation);
        }
    }

    private static void follow(CompletableFuture<LambdaOutcome> how, Invocation invocation) {
        var unused = how.whenComplete((outcome, cause) -> {
            if (cause == null) {
                invocation.outcome().complete(outcome);
            } else {
                invocation.outcome().completeExceptionally(cause);
            }
        });
    }

    private record Handover(Invocation invocation, ParkedCaller caller) {}
}
