package dev.tern.conformance.cases;

import dev.tern.conformance.wire.Front;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** Drives cases through a front door. Thread-safe if the front is. */
public final class CaseRun {
    private final Front front;
    private final Predicate<Difference> compared;

    /** Cases will be driven through this front door. */
    public CaseRun(Front front) {
        this(front, any -> true);
    }

    private CaseRun(Front front, Predicate<Difference> compared) {
        this.front = front;
        this.compared = compared;
    }

    /** Cases will be driven through a front door that is not asked for an {@code X-Request-Id}. */
    public static CaseRun withoutRequestIds(Front front) {
        return new CaseRun(front, difference -> !RequestIds.isAbout(difference));
    }

    /** Takes all steps of the case, with as many clients at once as it asks for. */
    public CaseOutcome run(Case tested) {
        Instant start = Instant.now();
        String run =
                "r" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        List<Drive.End> ends =
                tested.parallel() == 1 ? List.of(drive(tested, run, 1).toEnd()) : atOnce(tested, run);
        List<Difference> differences =
                ends.stream().flatMap(end -> end.differences().stream()).toList();
        Drive.End shown = ends.stream()
                .filter(end -> !end.differences().isEmpty())
                .findFirst()
                .orElse(ends.get(ends.size() - 1));
        return new CaseOutcome(
                tested,
                differences,
                shown.request(),
                shown.expectation(),
                shown.response(),
                Duration.between(start, Instant.now()));
    }

    private Drive drive(Case tested, String run, int number) {
        return new Drive(front, tested, Tokens.of(run, number), compared);
    }

    private List<Drive.End> atOnce(Case tested, String run) {
        ExecutorService threads = Executors.newFixedThreadPool(tested.parallel());
        CyclicBarrier together = new CyclicBarrier(tested.parallel());
        List<Callable<Drive.End>> clients = new ArrayList<>();
        for (int i = 1; i <= tested.parallel(); i++) {
            Drive drive = drive(tested, run, i);
            clients.add(() -> {
                together.await();
                return drive.toEnd();
            });
        }
        try {
            return results(threads.invokeAll(clients));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while driving " + tested.id(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("driving " + tested.id() + " failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Drive.End> results(List<Future<Drive.End>> clients)
            throws InterruptedException, ExecutionException {
        List<Drive.End> ends = new ArrayList<>();
        for (Future<Drive.End> client : clients) {
            ends.add(client.get());
        }
        return ends;
    }
}
