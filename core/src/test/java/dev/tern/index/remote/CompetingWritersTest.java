package dev.tern.index.remote;

import static dev.tern.index.remote.Documents.document;
import static dev.tern.index.remote.Documents.ids;
import static dev.tern.index.remote.Documents.longDocument;
import static dev.tern.index.remote.Documents.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.index.IndexBusyException;
import dev.tern.index.IndexedDocument;
import dev.tern.invocation.Invocation;
import dev.tern.state.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of several writers")
class CompetingWritersTest {

    @TempDir
    Path disk;

    private final TroubledStore store = new TroubledStore();

    @Test
    @DisplayName("one that loses a race does its work again on what the other has made")
    void lostRace() {
        RemoteChunkIndex other = machine("other");
        put(other, document("a", "old"), document("b", "old"));
        store.swaps.add(swap -> {
            put(other, document("a", "other"), document("c", "other"));
            return swap.get();
        });

        put(machine("own"), document("b", "own"));

        assertThat(hashes()).containsExactly("other", "own", "other");
    }

    @Test
    @DisplayName("two that begin an index at the same time both are in it")
    void firstCommit() {
        store.swaps.add(swap -> {
            put(machine("other"), document("a", "other"));
            return swap.get();
        });

        put(machine("own"), document("b", "own"));

        assertThat(ids(machine("reader"))).containsExactly("a", "b");
    }

    @Test
    @DisplayName("one whose answer is lost finds that it has written, also when another has written since")
    void answerLost() {
        store.swaps.add(swap -> {
            var unused = swap.get();
            put(machine("other"), document("b", "other"));
            throw StoreException.temporary("no answer", null);
        });

        put(machine("own"), document("a", "own"));

        assertThat(ids(machine("reader"))).containsExactly("a", "b");
        assertThat(new Manifests(store).newest().manifest().commit()).isEqualTo(2);
    }

    @Test
    @DisplayName("one whose write was made twice, and refused the second time, knows that it won")
    void madeTwice() {
        store.swaps.add(swap -> {
            var unused = swap.get();
            return swap.get();
        });

        put(machine("own"), document("a", "own"));

        assertThat(new Manifests(store).newest().manifest().commit()).isEqualTo(1);
    }

    @Test
    @DisplayName("one that cannot write fails and leaves the last commit readable")
    void crashed() {
        put(machine("other"), document("a", "kept"));
        store.swaps.add(swap -> {
            throw StoreException.temporary("no connection", null);
        });

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> put(machine("own"), longDocument("b")));

        assertThat(store.files()).as("what it has left behind").hasSize(1);
        assertThat(ids(machine("reader"))).containsExactly("a");
    }

    @Test
    @DisplayName("one that loses until its time is over says that the index is busy")
    void busy() throws Exception {
        IntStream.range(0, 10_000).forEach(i -> store.swaps.add(swap -> Optional.empty()));
        Invocation call = Invocation.of("r", null, Instant.now().plus(Duration.ofMillis(500)));

        assertThatExceptionOfType(IndexBusyException.class)
                .isThrownBy(() -> call.run(() -> put(machine("own"), document("a", "own"))));
        assertThat(ids(machine("reader"))).isEmpty();
    }

    @Test
    @DisplayName("all lose nothing when they write on many machines at once")
    void manyMachines() throws Exception {
        int machines = 4;
        int writes = 6;
        ExecutorService threads = Executors.newFixedThreadPool(machines);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            RemoteChunkIndex index = machine("machine" + i);
            String name = "m" + i;
            running.add(threads.submit(() -> IntStream.range(0, writes)
                    .forEach(write -> put(index, document(name + "-" + write, "Terns fly.")))));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();

        assertThat(ids(machine("reader"))).hasSize(machines * writes);
    }

    @Test
    @DisplayName("those that wait in one process are committed together")
    void group() throws Exception {
        RemoteChunkIndex index = machine("own");
        CountDownLatch swapping = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        store.swaps.add(swap -> {
            swapping.countDown();
            await(go);
            return swap.get();
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Thread> waiting = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        running.add(threads.submit(() -> put(index, document("first", "x"))));
        await(swapping);
        for (int i = 0; i < 5; i++) {
            IndexedDocument document = document("later" + i, "x");
            Thread thread = new Thread(() -> put(index, document));
            thread.start();
            waiting.add(thread);
        }
        for (Thread thread : waiting) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        go.countDown();
        for (Thread thread : waiting) {
            thread.join();
        }
        running.get(0).get();
        threads.shutdown();

        assertThat(ids(index)).hasSize(6);
        assertThat(new Manifests(store).newest().manifest().commit()).isEqualTo(2);
    }

    private List<String> hashes() {
        return machine("reader").documents("", 10).stream()
                .map(entry -> entry.contentHash())
                .toList();
    }

    private RemoteChunkIndex machine(String name) {
        return new RemoteChunkIndex(store, disk.resolve(name), Duration.ZERO);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
