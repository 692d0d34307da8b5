package dev.tern.conformance.ingestion;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Delivers notices as a platform does: in batches, some at once, and those again that are to come again, after all others.
 * For one use.
 */
final class Deliverer {
    private static final int MOST_TIMES = 40;
    private static final long PAUSE_MILLIS = 100;

    private final EventRoad road;
    private final EventRoad.Running function;
    private final ObjectService objects;
    private final IntConsumer progress;
    private final ArrayDeque<Step> waiting;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<String> givenUp = new ArrayList<>();
    private int underWay;
    private int delivered;
    private int again;

    Deliverer(
            EventRoad road, EventRoad.Running function, ObjectService objects, List<Step> steps, IntConsumer progress) {
        this.road = road;
        this.function = function;
        this.objects = objects;
        this.progress = progress;
        this.waiting = new ArrayDeque<>(steps);
    }

    /**
     * What came of it.
     *
     * @param delivered notices, each as often as it was
     * @param again how many of these were a repetition that the function had asked for
     * @param givenUp ids of those that it asked for again and again
     */
    record Count(int delivered, int again, List<String> givenUp) {}

    /** Delivers all. */
    Count deliver() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(road.atOnce());
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < road.atOnce(); i++) {
                working.add(threads.submit(() -> {
                    work();
                    return null;
                }));
            }
            for (Future<?> each : working) {
                each.get();
            }
            return new Count(delivered, again, List.copyOf(givenUp));
        } catch (ExecutionException e) {
            throw new IOException("a call came to nothing: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while events were delivered", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void work() throws IOException, InterruptedException {
        for (List<Notice> batch = take(); !batch.isEmpty(); batch = take()) {
            List<Notice> failed = batch;
            try {
                failed = function.deliver(batch);
            } finally {
                settle(batch, failed);
            }
        }
    }

    private synchronized List<Notice> take() throws IOException, InterruptedException {
        while (waiting.isEmpty() && underWay > 0) {
            wait();
        }
        List<Notice> batch = new ArrayList<>();
        while (batch.size() < road.batch() && !waiting.isEmpty()) {
            Step step = waiting.remove();
            for (Step.Change change : step.before()) {
                change.make(objects);
            }
            batch.add(step.notice());
        }
        underWay += batch.size();
        return batch;
    }

    private void settle(List<Notice> batch, List<Notice> failed) throws InterruptedException {
        if (!failed.isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        synchronized (this) {
            underWay -= batch.size();
            delivered += batch.size();
            failed.forEach(this::repeat);
            progress.accept(delivered);
            notifyAll();
        }
    }

    private void repeat(Notice notice) {
        if (times.merge(notice.id(), 1, Integer::sum) < MOST_TIMES) {
            again++;
            waiting.add(Step.of(notice));
        } else {
            givenUp.add(notice.id());
        }
    }
}
