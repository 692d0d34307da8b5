package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedRatiosTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ratios.json");
    }

    @Test
    @DisplayName("what was recorded of a run is met by the same run")
    void theSameAgain() throws IOException {
        RecordedRatios.write(SampleBench.resultWithArchive(), file);

        assertThat(RecordedRatios.read(file).complaints(SampleBench.resultWithArchive()))
                .isEmpty();
    }

    @Test
    @DisplayName("a quarter more than recorded is within the allowance")
    void withinTheAllowance() throws IOException {
        recorded("{'firstAnswerCpuSeconds':2.4,'warmCpuMillis':4.8,'peakMegabytes':5.6}");

        assertThat(complaints()).isEmpty();
    }

    @Test
    @DisplayName("more than that is told, with what was recorded")
    void worse() throws IOException {
        recorded("{'firstAnswerCpuSeconds':2.39,'warmCpuMillis':4.79,'peakMegabytes':5.59}");

        assertThat(complaints())
                .containsExactly(
                        "Java 17 aws health: firstAnswerCpuSeconds is 3.00 times that of the function by hand; recorded are 2.39",
                        "Java 17 aws health: warmCpuMillis is 6.00 times that of the function by hand; recorded are 4.79",
                        "Java 17 aws health: peakMegabytes is 7.00 times that of the function by hand; recorded are 5.59");
    }

    @Test
    @DisplayName(
            "better than recorded is no complaint, and neither are times on the clock, which no two machines share")
    void notJudged() throws IOException {
        recorded("{'firstAnswerSeconds':0.1,'classes':0.1,'warmMedianMillis':0.1,"
                + "'firstAnswerCpuSeconds':30,'warmCpuMillis':60,'peakMegabytes':70}");

        assertThat(complaints()).isEmpty();
    }

    @Test
    @DisplayName("a heat that nothing is recorded of is told once")
    void unrecordedHeat() throws IOException {
        Files.writeString(file, "{}");

        assertThat(complaints()).containsExactly("Java 17 aws health: nothing is recorded of it");
    }

    @Test
    @DisplayName("a figure that is measured and not recorded is told, and so is one recorded as anything but a number")
    void unrecordedFigure() throws IOException {
        recorded("{'firstAnswerCpuSeconds':3,'peakMegabytes':'7'}");

        assertThat(complaints())
                .containsExactly(
                        "Java 17 aws health: warmCpuMillis is not recorded",
                        "Java 17 aws health: peakMegabytes is not recorded");
    }

    @Test
    @DisplayName("a figure that is recorded and was not measured is told: nobody has seen that it is no worse")
    void unmeasuredFigure() throws IOException {
        recorded("{'firstAnswerCpuSeconds':3,'peakMegabytes':7}");
        BenchRow bare = SampleBench.bare(SampleBench.HEAT, null);
        BenchRow tern = SampleBench.tern(SampleBench.HEAT, null);

        assertThat(RecordedRatios.read(file).complaints(new BenchResult(1, 1, List.of(bare, tern), List.of())))
                .containsExactly("Java 17 aws health: peakMegabytes is recorded and was not measured");
    }

    @Test
    @DisplayName("writing replaces what is recorded of the heats of the run, to a hundredth, and keeps all others")
    void keepsOthers() throws IOException {
        Files.writeString(
                file, "{\"Java 25 gcp rag\":{\"peakMegabytes\":1.5},\"Java 17 aws health\":{\"peakMegabytes\":1}}");

        RecordedRatios.write(SampleBench.result(), file);

        JsonNode written = new ObjectMapper().readTree(Files.readString(file));
        assertThat(written.path("Java 25 gcp rag")).hasToString("{\"peakMegabytes\":1.5}");
        assertThat(written.path("Java 17 aws health"))
                .hasToString("{\"firstAnswerSeconds\":2.0,\"firstAnswerCpuSeconds\":3.0,\"classes\":4.0,"
                        + "\"warmMedianMillis\":5.0,\"warmCpuMillis\":6.0,\"peakMegabytes\":7.0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "3", "{} {}", "{\"a\":"})
    @DisplayName("a file that is no JSON object is refused by name, for reading and for writing, and stays as it is")
    void noObject(String text) throws IOException {
        Files.writeString(file, text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordedRatios.read(file))
                .withMessageStartingWith(file + " holds no ratios: it is no JSON");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordedRatios.write(SampleBench.result(), file));
        assertThat(file).hasContent(text);
    }

    private void recorded(String figures) throws IOException {
        Files.writeString(file, "{\"Java 17 aws health\":" + figures.replace('\'', '"') + "}");
    }

    private List<String> complaints() throws IOException {
        return RecordedRatios.read(file).complaints(SampleBench.result());
    }
}
