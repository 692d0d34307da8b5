package dev.tern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.bench.BenchPlan;
import dev.tern.conformance.bench.BenchRoute;
import dev.tern.conformance.bench.JavaVariant;
import dev.tern.conformance.bench.Layout;
import dev.tern.conformance.bench.Rival;
import dev.tern.conformance.process.InstalledJavas;
import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchOptionsTest {
    private static final String THIS_JAVA = String.valueOf(Java.running().feature());

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "without options everything is measured: oldest and newest Java without and with archives, in seven rounds")
    void defaults() throws IOException {
        BenchPlan plan = plan();

        List<Java> all = InstalledJavas.all();
        List<JavaVariant> expected = new ArrayList<>();
        Stream.of(all.get(0), all.get(all.size() - 1))
                .distinct()
                .forEach(java -> expected.addAll(List.of(new JavaVariant(java, false), new JavaVariant(java, true))));
        assertThat(plan)
                .isEqualTo(new BenchPlan(
                        expected, List.of(Layout.values()), List.of(BenchRoute.values()), List.of(), 7, 2_000));
    }

    @Test
    @DisplayName("a short run is one on this Java without archives, in the layouts and by the routes that CI judges")
    void brief() throws IOException {
        assertThat(plan("--short"))
                .isEqualTo(new BenchPlan(
                        List.of(new JavaVariant(Java.running(), false)),
                        List.of(Layout.AWS, Layout.GCP, Layout.AZURE),
                        List.of(BenchRoute.HEALTH, BenchRoute.CHAT, BenchRoute.BEDROCK),
                        List.of(),
                        3,
                        1_000));
    }

    @Test
    @DisplayName("what is named beside --short takes the place of what that stands for")
    void briefButFor() throws IOException {
        assertThat(plan("--short --archive both --layout gcp --route rag --rounds 2 --calls 3".split(" ", -1)))
                .isEqualTo(new BenchPlan(
                        List.of(new JavaVariant(Java.running(), false), new JavaVariant(Java.running(), true)),
                        List.of(Layout.GCP),
                        List.of(BenchRoute.RAG),
                        List.of(),
                        2,
                        3));
    }

    @Test
    @DisplayName("what is named twice is measured once")
    void once() throws IOException {
        String java = " --java " + THIS_JAVA;

        BenchPlan plan =
                plan(("--layout aws-lib --layout aws-lib --route chat --route chat --archive without" + java + java)
                        .split(" ", -1));

        assertThat(plan.layouts()).containsExactly(Layout.AWS_LIB);
        assertThat(plan.routes()).containsExactly(BenchRoute.CHAT);
        assertThat(plan.variants()).containsExactly(new JavaVariant(Java.running(), false));
    }

    @Test
    @DisplayName("archives alone are measured where the layouts can use them")
    void archivesAlone() throws IOException {
        BenchPlan plan = plan("--java", THIS_JAVA, "--archive", "with", "--layout", "azure", "--layout", "gcp");

        assertThat(plan.variants()).containsExactly(new JavaVariant(Java.running(), true));
    }

    @Test
    @DisplayName("other functions are measured on Lambda's class path, and nothing else is then")
    void rivals() throws IOException {
        Path jar = jar();

        BenchPlan plan = plan("--vs", "one=" + jar + ",org.example.One", "--vs", "two=" + jar + ",org.example.Two");

        assertThat(plan.rivals())
                .containsExactly(
                        new Rival("one", List.of(jar), "org.example.One"),
                        new Rival("two", List.of(jar), "org.example.Two"));
        assertThat(plan.layouts()).containsExactly(Layout.AWS);
    }

    @Test
    @DisplayName("of two other functions with one label nobody could tell whose row is whose")
    void sameLabel() throws IOException {
        Path jar = jar();

        refused(
                "--vs: there are two of the label one",
                "--vs",
                "one=" + jar + ",org.example.One",
                "--vs",
                "one=" + jar + ",org.example.Two");
    }

    @Test
    @DisplayName("other functions in another layout are refused")
    void rivalsElsewhere() throws IOException {
        refused(
                "--vs takes Lambda functions on a class path: --layout must be aws alone",
                "--vs",
                "one=" + jar() + ",org.example.One",
                "--layout",
                "gcp");
    }

    @Test
    @DisplayName("what is wrong with a --vs is said as it is for a file, a form or a label")
    void wrongRival() {
        refused("--vs must be LABEL=CLASSPATH,HANDLER, not nonsense", "--vs", "nonsense");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --layout  | ibm  | --layout must be one of aws, aws-lib, aws-unpacked, gcp, azure
                    --route   | soap | --route must be one of health, chat, bedrock, rag
                    --archive | some | --archive must be one of with, without, both
                    --rounds  | 0    | --rounds must be at least 1
                    --calls   | -1   | --calls must be at least 1
                    """)
    @DisplayName("a word or number that cannot be is refused with those that can")
    void wrongWord(String option, String word, String sentence) {
        refused(sentence, option, word);
    }

    @Test
    @DisplayName("a Java that is not here is refused with those that are")
    void wrongJava() {
        assertThatThrownBy(() -> plan("--java", "8"))
                .isInstanceOf(IllegalChoiceException.class)
                .hasMessageStartingWith("--java must be one of ")
                .hasMessageContaining(THIS_JAVA);
    }

    @Test
    @DisplayName("archives alone, in layouts of which none can use one, would be a run of nothing")
    void noArchives() {
        refused(
                "--archive with needs a layout that takes archives: aws or gcp",
                "--archive",
                "with",
                "--layout",
                "azure",
                "--layout",
                "aws-lib");
    }

    private void refused(String sentence, String... arguments) {
        assertThatThrownBy(() -> plan(arguments))
                .isInstanceOf(IllegalChoiceException.class)
                .hasMessage(sentence);
    }

    private Path jar() throws IOException {
        return Files.writeString(folder.resolve("other.jar"), "");
    }

    private static BenchPlan plan(String... arguments) throws IOException {
        return CommandLine.populateCommand(new BenchOptions(), arguments).plan();
    }
}
