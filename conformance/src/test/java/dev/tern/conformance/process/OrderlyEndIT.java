package dev.tern.conformance.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderlyEndIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    @DisplayName("a process that is asked to end may still say its last words, and they can be read")
    void lastWords() throws IOException {
        try (BufferedReader said = start("echo goodbye; exit 3")) {
            assertThat(OrderlyEnd.of(process, PATIENCE)).isTrue();
            assertThat(said.readLine()).isEqualTo("goodbye");
        }
        assertThat(process.exitValue()).isEqualTo(3);
    }

    @Test
    @DisplayName("a process that does not care goes on, and that is told")
    void carriesOn() throws IOException {
        try (BufferedReader said = start("")) {
            assertThat(OrderlyEnd.of(process, Duration.ofMillis(200))).isFalse();
            assertThat(process.isAlive()).isTrue();
            assertThat(said.ready()).isFalse();
        }
    }

    @Test
    @DisplayName("who is interrupted while waiting stays so, and hears that it has not ended")
    void interrupted() throws IOException {
        try (BufferedReader said = start("")) {
            Thread.currentThread().interrupt();

            assertThat(OrderlyEnd.of(process, PATIENCE)).isFalse();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(said.ready()).isFalse();
        }
    }

    /** A process that does this when it is asked to end, and has come so far that it will. */
    private BufferedReader start(String last) throws IOException {
        String script = "trap '" + last + "' TERM; echo ready; while :; do sleep 0.05; done";
        process = new ProcessBuilder("/bin/sh", "-c", script).start();
        BufferedReader said = process.inputReader(UTF_8);
        assertThat(said.readLine()).isEqualTo("ready");
        return said;
    }
}
