package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.invocation.CallThread;
import dev.tern.invocation.CallThreads;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Works on the deliveries of one call side by side, and gives back what could not be done in time. Used once, on a thread
 * of the call.
 */
final class Batch {
    private static final Duration MOST_MARGIN = Duration.ofSeconds(1);
    private static final int PART_FOR_MARGIN = 5;

    private final List<Delivery> deliveries;
    private final Lanes lanes;
    private final Function<Delivery, EventOutcome> settling;
    private final AtomicReferenceArray<EventOutcome> outcomes;
    private final Queue<Lanes.Lane> waiting;

    Batch(List<Delivery> deliveries, Function<Delivery, EventOutcome> settling) {
        this.deliveries = deliveries;
        this.lanes = Lanes.of(deliveries);
        this.settling = settling;
        this.outcomes = new AtomicReferenceArray<>(deliveries.size());
        this.waiting = new ConcurrentLinkedQueue<>(lanes.all());
    }

    /**
     * Works on all of them.
     *
     * @param atOnce how many at the same time
     * @return what each came to, in their order
     */
    List<EventOutcome> outcomes(int atOnce) {
        CallThreads threads = CallThreads.current();
        Invocation limited = withMargin(threads.invocation());
        List<CallThread<Void>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(atOnce, lanes.all().size()); i++) {
            workers.add(threads.start(() -> workWithin(limited)));
        }
        try {
            await(workers, limited);
            // Before anybody is stopped: what ends because it was stopped is not done.
            return all();
        } finally {
            workers.forEach(CallThread::interrupt);
        }
    }

    /** What is late must still be told in time, so that the platform does not take all of the batch for failed. */
    private static Invocation withMargin(Invocation call) {
        Duration part = call.remaining().dividedBy(PART_FOR_MARGIN);
        Duration margin = part.compareTo(MOST_MARGIN) < 0 ? part : MOST_MARGIN;
        Instant latest = call.deadline().minus(margin);
        return call.noLaterThan(latest);
    }

    private Void workWithin(Invocation limited) {
        Lanes.Lane lane = waiting.poll();
        while (lane != null) {
            work(lane, limited);
            lane = waiting.poll();
        }
        return null;
    }

    private void work(Lanes.Lane lane, Invocation limited) {
        boolean stopped = false;
        for (int place : lane.places()) {
            if (stopped) {
                outcomes.compareAndSet(
                        place, null, EventOutcome.failedForNow("one before it of its group comes again"));
            } else if (!limited.remaining().isZero() && !Thread.currentThread().isInterrupted()) {
                outcomes.compareAndSet(place, null, settle(deliveries.get(place), limited));
                stopped = lane.ordered() && outcomes.get(place).isToComeAgain();
            }
        }
    }

    private EventOutcome settle(Delivery delivery, Invocation limited) {
        return limited.withOwnFacts().get(() -> settling.apply(delivery));
    }

    private static void await(List<CallThread<Void>> workers, Invocation limited) {
        CompletableFuture<?> done =
                CompletableFuture.allOf(workers.stream().map(CallThread::result).toArray(CompletableFuture<?>[]::new));
        try {
            done.get(limited.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What is not done has no outcome yet.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<EventOutcome> all() {
        List<EventOutcome> all = new ArrayList<>();
        for (int place = 0; place < deliveries.size(); place++) {
            all.add(outcome(place));
        }
        return List.copyOf(all);
    }

    private EventOutcome outcome(int place) {
        Integer first = lanes.twice().get(place);
        if (first != null) {
            EventOutcome its = outcome(first);
            return its.isToComeAgain() ? its : EventOutcome.duplicate();
        }
        outcomes.compareAndSet(place, null, EventOutcome.failedForNow("there was no time left for it"));
        return outcomes.get(place);
    }
}
