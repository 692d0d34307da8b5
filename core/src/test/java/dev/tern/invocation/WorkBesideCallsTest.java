package dev.tern.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work beside the calls")
class WorkBesideCallsTest {
    private final WorkBesideCalls work = new WorkBesideCalls();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    @DisplayName("is left out while other work is under way, and nobody waits for it")
    void oneAtATime() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        work.begin(() -> {
            begun.countDown();
            await(mayEnd);
        });
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        work.begin(others::incrementAndGet);
        mayEnd.countDown();
        work.close();

        assertThat(others).hasValue(0);
    }

    @Test
    @DisplayName("is interrupted when it is closed, which waits for its end")
    void closed() throws Exception {
        work.begin(() -> {
            begun.countDown();
            await(new CountDownLatch(1));
            ended.countDown();
        });
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(work.isClosed()).isFalse();

        work.close();

        assertThat(ended.getCount()).isZero();
        assertThat(work.isClosed()).isTrue();
    }

    @Test
    @DisplayName("does not begin any more once it is closed")
    void afterwards() {
        AtomicInteger begunLater = new AtomicInteger();
        work.close();

        work.begin(begunLater::incrementAndGet);

        assertThat(begunLater).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            var unused = latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
