package dev.tern.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandardErrorTest {

    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final PrintStream before = System.err;

    @BeforeEach
    void replacesTheStream() {
        System.setErr(new PrintStream(new Recorder(), false, UTF_8));
    }

    @AfterEach
    void putsTheStreamBack() {
        System.setErr(before);
    }

    @Test
    void aLineIsOneWriteInUtf8() {
        new StandardError().write("{\"message\":\"Vögel 🐦\"}\n");

        assertThat(writes).containsExactly("{\"message\":\"Vögel 🐦\"}\n");
    }

    @Test
    void aLineOfAMegabyteIsOneWrite() {
        String line = "x".repeat(1024 * 1024) + "\n";
        new StandardError().write(line);

        assertThat(writes).containsExactly(line);
    }

    @Test
    void linesOfSeveralThreadsStayWhole() {
        StandardError output = new StandardError();
        IntStream.range(0, 1000).parallel().forEach(n -> output.write("line " + n + "\n"));

        assertThat(writes).hasSize(1000).allMatch(line -> line.matches("line \\d+\n"));
    }

    private final class Recorder extends OutputStream {
        @Override
        public void write(int single) {
            writes.add(Character.toString(single));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            writes.add(new String(bytes, offset, length, UTF_8));
        }
    }
}
