package dev.tern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused before anything runs: these tests have no jar that could be measured. */
class BenchCommandTest {
    private static final int WRONG_USAGE = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ratios.json");
    }

    @Test
    @DisplayName("a word that is none of the choices is wrong usage")
    void wrongWord() {
        refused("--layout must be one of aws, aws-lib, aws-unpacked, gcp, azure", "--layout", "ibm");
    }

    @Test
    @DisplayName("a file to check by that is not there is wrong usage")
    void nothingToCheckBy() {
        refused("--check: there is no file " + file + " that can be read", "--check", file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--check", "--record"})
    @DisplayName("a file that is no JSON is wrong usage, and is left as it is")
    void noJson(String option) throws IOException {
        Files.writeString(file, "nonsense");

        refused(option + ": " + file + " holds no ratios: it is no JSON", option, file.toString());
        assertThat(file).hasContent("nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--check", "--record"})
    @DisplayName("a file of JSON that is no object is wrong usage")
    void noObject(String option) throws IOException {
        Files.writeString(file, "[]");

        refused(option + ": " + file + " holds no ratios: it is no JSON object", option, file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--check", "--record"})
    @DisplayName("a folder in place of a file is wrong usage")
    void folder(String option) {
        refused(option + ": there is no file " + folder + " that can be read", option, folder.toString());
    }

    @Test
    @DisplayName("a file to record into that has no folder is wrong usage")
    void noFolder() {
        refused(
                "--record: there is no folder " + folder.resolve("none"),
                "--record",
                folder.resolve("none/ratios.json").toString());
    }

    @Test
    @DisplayName("a file to record into that cannot be written is wrong usage")
    void readOnly() throws IOException {
        Files.writeString(file, "{}");
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(file))
                .as("for the administrator every file can be")
                .isFalse();

        refused("--record: " + file + " cannot be written", "--record", file.toString());
    }

    private void refused(String sentence, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "bench";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), stream(out), stream(err), false);

        int exitCode = Tern.run(terminal, arguments);

        assertThat(err.toString(UTF_8)).isEqualTo("tern: " + sentence + "\n");
        assertThat(exitCode).isEqualTo(WRONG_USAGE);
        assertThat(out.size()).isZero();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
