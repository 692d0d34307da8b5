package dev.tern.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tern.problem.ProblemException;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many calls at once")
class BudgetRaceTest {
    private static final int THREADS = 32;
    private static final int CALLS = 50;
    private static final Limit NONE = new Limit(OptionalLong.empty(), Optional.empty());

    private final KeyValueStore store = new InMemoryKeyValueStore(() -> Instant.EPOCH, 100, 100_000);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("are all counted, to the last token and the last fraction of a cent")
    void noneIsLost() throws Exception {
        Budgets budgets = budgets(new Limit(OptionalLong.of(1_000_000), Optional.of(new BigDecimal(1_000))));

        atOnce(() -> {
            for (int i = 0; i < CALLS; i++) {
                budgets.reserve("alice", new Spend(5, new BigDecimal("0.1")))
                        .settle(new Spend(7, new BigDecimal("0.0003")));
            }
            return true;
        });

        Tally tally = new TallyStore(store, Duration.ofHours(2)).change("budget:deployment:0", same -> same);
        assertThat(tally.used().tokens()).isEqualTo(THREADS * CALLS * 7L);
        assertThat(tally.used().cost()).isEqualByComparingTo("0.48");
        assertThat(tally.reserved().tokens()).isZero();
        assertThat(tally.reserved().cost()).isZero();
    }

    @Test
    @DisplayName("get no further over a limit than the last one that began below it")
    void noRunningOver() throws Exception {
        Budgets budgets = budgets(new Limit(OptionalLong.of(1_000), Optional.empty()));

        List<Boolean> admitted = atOnce(() -> {
            boolean refused = catchThrowable(() -> budgets.reserve("alice", new Spend(300, BigDecimal.ZERO)))
                    instanceof ProblemException;
            return !refused;
        });

        assertThat(admitted.stream().filter(Boolean::booleanValue)).hasSize(4);
    }

    private Budgets budgets(Limit ofDeployment) {
        return new Budgets(store, () -> Instant.EPOCH, Duration.ofHours(1), ofDeployment, NONE);
    }

    private List<Boolean> atOnce(Callable<Boolean> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> each : running) {
            results.add(each.get());
        }
        return results;
    }
}
