package dev.tern.index.remote;

import static dev.tern.index.remote.Documents.ids;
import static dev.tern.index.remote.Documents.longDocument;
import static dev.tern.index.remote.Documents.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.ObjectContent;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Upkeep of an index in a store of objects")
class CollectingTest {
    private static final Duration GRACE = Duration.ofHours(1);

    @TempDir
    Path disk;

    private final TroubledStore store = new TroubledStore();
    private final MovableClock clock = new MovableClock();

    @Test
    @DisplayName("deletes what no commit uses any more, when the grace is over and not before")
    void dropped() {
        RemoteChunkIndex index = machine("a");
        put(index, longDocument("x"));
        String old = store.files().get(0);
        clock.move(GRACE.multipliedBy(3));
        put(index, longDocument("x"));

        clock.move(GRACE);
        index.upkeep();
        assertThat(store.files()).contains(old).hasSize(2);

        clock.move(Duration.ofMillis(1));
        index.upkeep();
        assertThat(store.files()).doesNotContain(old).hasSize(1);
        assertThat(ids(machine("b"))).containsExactly("x");
    }

    @Test
    @DisplayName("deletes what a crashed writer has left behind, when the grace is over and not before")
    void orphans() {
        RemoteChunkIndex index = machine("a");
        put(index, longDocument("x"));
        store.swaps.add(swap -> {
            throw StoreException.temporary("crash", null);
        });
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> put(index, longDocument("y")));
        assertThat(store.files()).hasSize(2);

        clock.move(GRACE);
        index.upkeep();
        assertThat(store.files()).hasSize(2);

        clock.move(Duration.ofMillis(1));
        index.upkeep();
        assertThat(store.files()).hasSize(1);
        assertThat(ids(machine("b"))).containsExactly("x");
    }

    @Test
    @DisplayName("deletes nothing that it does not know, and nothing where there is no manifest")
    void foreign() {
        store.put("files/readme.txt", ObjectContent.of("x"), WriteCondition.always());
        store.put("other", ObjectContent.of("x"), WriteCondition.always());
        RemoteChunkIndex index = machine("a");
        put(index, longDocument("x"));
        clock.move(GRACE.multipliedBy(2));
        index.upkeep();
        assertThat(store.list("", "", 10)).hasSize(4);

        store.delete(Manifests.KEY);
        index.upkeep();
        assertThat(store.files()).hasSize(2);
    }

    @Test
    @DisplayName("does not let a writer commit what may have been collected, because its upload took so long")
    void slowUpload() {
        RemoteChunkIndex index = machine("a");
        put(index, longDocument("x"));
        RemoteChunkIndex slow = new RemoteChunkIndex(
                new SlowStore(store, () -> clock.move(GRACE)),
                disk.resolve("b"),
                new IndexLimits(Duration.ZERO, GRACE, clock));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> put(slow, longDocument("y")))
                .withMessage("the upload of a commit took too long");
        assertThat(ids(index)).containsExactly("x");
    }

    @Test
    @DisplayName("merges into fewer segments than writes do, and commits nothing when there is nothing to merge")
    void merges() {
        RemoteChunkIndex index = machine("a");
        for (int i = 0; i < 5; i++) {
            put(index, longDocument("d" + i));
        }
        assertThat(segments()).isEqualTo(5);

        index.upkeep();
        assertThat(segments()).isLessThan(4);
        assertThat(ids(index)).hasSize(5);

        long commit = index.commit();
        index.upkeep();
        assertThat(new Manifests(store).newest().manifest().commit()).isEqualTo(commit);
    }

    private long segments() {
        List<CommitFile> files = new Manifests(store).newest().manifest().files();
        return files.stream().filter(file -> file.name().endsWith(".si")).count();
    }

    private RemoteChunkIndex machine(String name) {
        return new RemoteChunkIndex(store, disk.resolve(name), new IndexLimits(Duration.ZERO, GRACE, clock));
    }
}
