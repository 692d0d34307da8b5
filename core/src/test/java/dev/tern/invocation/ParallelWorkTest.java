package dev.tern.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work that is done side by side")
class ParallelWorkTest {
    private static final int AT_ONCE = 4;

    private final ParallelWork parallel = new ParallelWork(AT_ONCE);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    @DisplayName("gives its results in the order of its pieces, each of them done in the call")
    void order() throws Exception {
        Invocation call = within(Duration.ofSeconds(10));
        List<Supplier<String>> pieces = IntStream.range(0, 20)
                .<Supplier<String>>mapToObj(i ->
                        () -> i + " " + Invocation.current().equals(Optional.of(call)))
                .toList();

        List<String> results = call.call(() -> parallel.all(pieces));

        assertThat(results)
                .isEqualTo(IntStream.range(0, 20).mapToObj(i -> i + " true").toList());
    }

    @Test
    @DisplayName("is done by as many threads as are allowed, and no more")
    void atOnce() {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Supplier<Integer> piece = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            meet(together);
            return running.decrementAndGet();
        };

        parallel.all(Collections.nCopies(AT_ONCE * 3, piece));

        assertThat(most).hasValueBetween(AT_ONCE, AT_ONCE);
    }

    @Test
    @DisplayName("ends with the first failure, which interrupts the others and lets the rest be")
    void failure() throws Exception {
        IllegalStateException failure = new IllegalStateException("no");
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger started = new AtomicInteger();
        Supplier<String> failing = () -> {
            await(begun);
            throw failure;
        };
        Supplier<String> waiting = () -> {
            started.incrementAndGet();
            begun.countDown();
            return untilInterrupted();
        };

        assertThatThrownBy(() -> parallel.all(List.of(failing, waiting, waiting, waiting, waiting, waiting)))
                .isSameAs(failure);

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(started.get()).isLessThan(AT_ONCE);
    }

    @Test
    @DisplayName("ends with the deadline, and nothing of it is left running")
    void deadline() throws Exception {
        assertThatThrownBy(() -> within(Duration.ofMillis(50)).call(() -> parallel.all(List.of(this::untilInterrupted))))
                .isInstanceOf(DeadlineExceededException.class);

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("ends when its call is told to stop, and so do the threads that work for it")
    void interrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Supplier<String> telling = () -> {
            begun.countDown();
            caller.interrupt();
            return untilInterrupted();
        };

        assertThatThrownBy(() -> parallel.all(List.of(telling))).isInstanceOf(DeadlineExceededException.class);

        assertThat(Thread.interrupted()).as("still told to stop").isTrue();
        assertThat(begun.getCount()).isZero();
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private String untilInterrupted() {
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("nobody counts down");
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new DeadlineExceededException();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Invocation within(Duration time) {
        return Invocation.of(null, null, Instant.now().plus(time));
    }
}
