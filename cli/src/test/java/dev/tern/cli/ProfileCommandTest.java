package dev.tern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused is refused before anything runs: these tests have no jar that could be started. */
class ProfileCommandTest {
    private static final int WRONG_USAGE = 2;

    @ParameterizedTest(name = "{0}")
    @DisplayName("what is none of the choices is wrong usage")
    @CsvSource(
            delimiter = '|',
            value = {
                "--layout ibm | --layout must be one of aws, aws-lib, aws-unpacked, gcp, azure",
                "--route docs | --route must be one of health, chat, bedrock, rag",
                "--archive both | --archive must be one of with, without",
                "--rounds 0 | --rounds must be at least 1",
                "--layout azure --archive with | --archive with needs a layout that takes archives: aws or gcp"
            })
    void refused(String options, String sentence) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), stream(out), stream(err), false);

        int exitCode = Tern.run(
                terminal,
                Stream.concat(Stream.of("profile"), Stream.of(options.split(" ", -1)))
                        .toArray(String[]::new));

        assertThat(err.toString(UTF_8)).isEqualTo("tern: " + sentence + "\n");
        assertThat(exitCode).isEqualTo(WRONG_USAGE);
        assertThat(out.size()).isZero();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
