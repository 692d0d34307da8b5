package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RatiosTest {

    @Test
    @DisplayName("each figure is divided by that of the function by hand in the same heat")
    void divides() {
        BenchResult result = SampleBench.resultWithArchive();

        assertThat(result.ofTern().get(0)).isEqualTo(new Ratios(SampleBench.HEAT, 2, 3.0, 4, 5.0, 6.0, 7.0));
    }

    @Test
    @DisplayName("where calls are not measured there are no ratios of them")
    void withoutCalls() {
        BenchResult result = SampleBench.resultWithArchive();

        assertThat(result.ofTern().get(1)).isEqualTo(new Ratios(SampleBench.ARCHIVED, 2, 3.0, 4, null, null, null));
    }

    @Test
    @DisplayName("nothing is a number of times nothing: what the system did not count has no ratio")
    void ofNothing() {
        BenchRow bare = new BenchRow(SampleBench.HEAT, "bare", 0.25, 0, 1_000, new Warm(0.5, 1, 0, 0), 1);
        BenchRow tern = new BenchRow(SampleBench.HEAT, "tern", 0.5, 0, 4_000, new Warm(2.5, 4, 1.5, 0), 1);

        assertThat(Ratios.of(tern, bare)).isEqualTo(new Ratios(SampleBench.HEAT, 2, null, 4, 5.0, null, null));
    }

    @Test
    @DisplayName("only Tern's are judged: those of others are shown")
    void onlyTerns() {
        BenchRow other = new BenchRow(SampleBench.HEAT, "other", 2.5, 5, 9_000, null, 1);
        BenchRow bare = SampleBench.bare(SampleBench.HEAT, SampleBench.BARE_WARM);

        BenchResult result = new BenchResult(1, 1, List.of(bare, other), List.of());

        assertThat(result.ofTern()).isEmpty();
        assertThat(result.ratios(other).seconds()).isEqualTo(10);
    }
}
