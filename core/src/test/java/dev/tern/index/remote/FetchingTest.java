package dev.tern.index.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.invocation.ParallelWork;
import dev.tern.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {

    @TempDir
    Path disk;

    private final TroubledStore store = new TroubledStore();

    @Test
    @DisplayName("a commit that does not fit onto the disk is not begun to be fetched, and it is said what it needs")
    void noSpace() {
        CommitFile huge = new CommitFile("_0.cfs", "attempt", 1L << 60, "0", null, null);
        Manifest commit = new Manifest(Manifest.LAYOUT, 1, List.of("attempt"), List.of(huge), List.of());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Fetching(store, new LocalFiles(disk), new ParallelWork(1)).bring(commit))
                .matches(failure -> failure.type().status() == 503)
                .withMessageContaining("1099511627777 MB of temporary space");
        assertThat(store.downloads).isEmpty();
    }
}
