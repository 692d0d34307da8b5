package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The age of a process")
class ProcessAgeTest {
    private static final String STAT = "4711 (java (1) x) S 4700 4711 4700 0 -1 4194304 29187 0 2 0 57 9 0 0 20 0 17 0"
            + " 123456 3219505152 19683 18446744073709551615\n";

    @TempDir
    private Path processes;

    @Test
    @DisplayName("is what the machine has been up, less what it had been up at the start")
    void told() throws IOException {
        write(STAT, "1235.81 4821.17\n");

        assertThat(new ProcessAge(processes).told()).isEqualTo(Duration.ofMillis(1_250));
    }

    @ParameterizedTest
    @CsvSource({"garbage, 1235.81 4821.17", "STAT, garbage", "STAT, 1.00 4.00"})
    @DisplayName("is not told by files that say nothing of the kind")
    void untold(String stat, String uptime) throws IOException {
        write(stat.equals("STAT") ? STAT : stat, uptime);

        assertThat(new ProcessAge(processes).told()).isNull();
    }

    @Test
    @DisplayName("is not told where there are no such files")
    void noFiles() {
        assertThat(new ProcessAge(processes).told()).isNull();
    }

    @Test
    @DisplayName("is some time, and grows")
    void now() {
        Duration age = ProcessAge.now();

        assertThat(age).isPositive();
        assertThat(ProcessAge.now()).isGreaterThanOrEqualTo(age);
    }

    private void write(String stat, String uptime) throws IOException {
        Files.createDirectories(processes.resolve("self"));
        Files.writeString(processes.resolve("self/stat"), stat);
        Files.writeString(processes.resolve("uptime"), uptime);
    }
}
