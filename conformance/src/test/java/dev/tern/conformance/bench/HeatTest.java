package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeatTest {
    private final List<String> diary = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("all start in turns, round by round, each alone and asked once; their classes are counted after that")
    void inTurns() throws IOException {
        heat(false).run(2, 0);

        List<String> round =
                List.of("bare starts", "bare is asked", "bare ends", "tern starts", "tern is asked", "tern ends");
        List<String> expected = new ArrayList<>(round);
        expected.addAll(round);
        expected.addAll(List.of("bare logs", "bare is asked", "bare ends", "tern logs", "tern is asked", "tern ends"));
        assertThat(diary).isEqualTo(expected);
    }

    @Test
    @DisplayName("each is trained once, before the first round, and from then on all it starts use its archive or fail")
    void trainedOnce() throws IOException {
        heat(true).run(2, 0);

        assertThat(diary.subList(0, 3)).containsExactly("bare trains", "tern trains", "bare starts with its archive");
        assertThat(diary).filteredOn(line -> line.endsWith("trains")).hasSize(2);
        assertThat(diary).doesNotContain("bare starts", "tern starts", "bare logs", "tern logs");
        assertThat(folder.resolve("bare-17.archive")).hasContent("bare");
        assertThat(folder.resolve("tern-17.archive")).hasContent("tern");
    }

    @Test
    @DisplayName("without calls there is nothing of a warm process")
    void withoutCalls() throws IOException {
        assertThat(heat(false).run(1, 0)).extracting(BenchRow::warm).containsOnlyNulls();
    }

    @Test
    @DisplayName("with calls each process that is timed is asked once, and then as often twice")
    void withCalls() throws IOException {
        List<BenchRow> rows = heat(false).run(1, 3);

        assertThat(rows).extracting(BenchRow::warm).doesNotContainNull();
        assertThat(diary.subList(0, diary.indexOf("bare ends")))
                .filteredOn("bare is asked"::equals)
                .hasSize(1 + 3 + 3);
    }

    @Test
    @DisplayName("a row has the name of its heat, the label and size of its contestant, and what was counted")
    void rows() throws IOException {
        List<BenchRow> rows = heat(false).run(3, 0);

        assertThat(rows).extracting(BenchRow::contestant).containsExactly("bare", "tern");
        assertThat(rows).extracting(BenchRow::heat).containsOnly(SampleBench.HEAT);
        assertThat(rows).extracting(BenchRow::classes).containsExactly(10L, 40L);
        assertThat(rows).extracting(BenchRow::jarBytes).containsExactly(100L, 400L);
        assertThat(rows).extracting(BenchRow::seconds).containsOnly(0.5);
    }

    @Test
    @DisplayName("it says how far it is, and when it trains")
    void progress() throws IOException {
        heat(true).run(2, 0);

        assertThat(told)
                .containsExactly(
                        "Java 17 aws health: training bare",
                        "Java 17 aws health: training tern",
                        "Java 17 aws health: round 1 of 2",
                        "Java 17 aws health: round 2 of 2");
    }

    @Test
    @DisplayName("the log of classes is not left behind")
    void tidy() throws IOException {
        heat(false).run(1, 0);

        assertThat(folder.toFile().list()).containsExactly("java-17");
    }

    private Heat heat(boolean archived) throws IOException {
        List<Contestant> contestants = List.of(
                new Contestant("bare", new FakeSubject("bare", diary, 10), 100),
                new Contestant("tern", new FakeSubject("tern", diary, 40), 400));
        JavaVariant variant = new JavaVariant(FakeJava.of(17, folder), archived);
        return new Heat(SampleBench.HEAT, variant, contestants, folder, told::add);
    }
}
