package dev.tern.conformance.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWritersIT {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("tern.killed.seconds", 8));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("of what eight writers have committed nothing is lost, and four readers see no document in part, "
            + "although all are killed again and again")
    void nothingLost() throws Exception {
        String address = folder.resolve("store").toUri().toString();

        KilledWritersReport report = KilledWriters.run(address, folder.resolve("machines"), TIME);

        assertThat(report.lost()).isZero();
        assertThat(report.halfVisible()).isZero();
        assertThat(report.kills()).isPositive();
        assertThat(report.acknowledged()).isPositive();
        assertThat(report.readings()).isPositive();
    }
}
