package dev.tern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.bench.BenchRoute;
import dev.tern.conformance.bench.HeatName;
import dev.tern.conformance.bench.JavaVariant;
import dev.tern.conformance.bench.Layout;
import dev.tern.conformance.process.InstalledJavas;
import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProfileOptionsTest {
    private static final String THIS_JAVA = String.valueOf(Java.running().feature());

    @Test
    @DisplayName("without options it is the jar on Lambda's class path that answers /health, on this Java, five times")
    void defaults() throws IOException {
        ProfileOptions options = options();

        assertThat(options.heat()).isEqualTo(new HeatName(THIS_JAVA, Layout.AWS, BenchRoute.HEALTH));
        assertThat(options.variant()).isEqualTo(new JavaVariant(Java.running(), false));
        assertThat(options.rounds()).isEqualTo(5);
    }

    @Test
    @DisplayName("each option changes one thing")
    void named() throws IOException {
        ProfileOptions options =
                options("--layout", "aws-lib", "--route", "bedrock", "--java", THIS_JAVA, "--rounds", "2");

        assertThat(options.heat()).isEqualTo(new HeatName(THIS_JAVA, Layout.AWS_LIB, BenchRoute.BEDROCK));
        assertThat(options.rounds()).isEqualTo(2);
    }

    @Test
    @DisplayName("with an archive its start is called so")
    void archive() throws IOException {
        List<Java> archiving = InstalledJavas.all().stream()
                .filter(java -> java.feature() < 25)
                .toList();
        assumeThat(archiving).isNotEmpty();
        String feature = String.valueOf(archiving.get(0).feature());

        assertThat(options("--archive", "with", "--java", feature).heat().java())
                .isEqualTo(feature + "+archive");
    }

    @Test
    @DisplayName("an AOT cache is refused, since with one no phase can be told by its first class")
    void aotCache() throws IOException {
        List<Java> caching = InstalledJavas.all().stream()
                .filter(java -> java.feature() >= 25)
                .toList();
        assumeThat(caching).isNotEmpty();
        ProfileOptions options = options(
                "--archive", "with", "--java", String.valueOf(caching.get(0).feature()));

        assertThatThrownBy(options::variant)
                .isInstanceOf(IllegalChoiceException.class)
                .hasMessage("--archive with needs Java 17 to 24:"
                        + " with an AOT cache Java has loaded all classes before the program begins");
    }

    @Test
    @DisplayName("a Java that the machine has not is refused, with those that it has")
    void noSuchJava() {
        assertThatThrownBy(options("--java", "8")::variant)
                .isInstanceOf(IllegalChoiceException.class)
                .hasMessageStartingWith("--java must be one of ")
                .hasMessageContaining(THIS_JAVA);
    }

    private static ProfileOptions options(String... arguments) {
        return CommandLine.populateCommand(new ProfileOptions(), arguments);
    }
}
