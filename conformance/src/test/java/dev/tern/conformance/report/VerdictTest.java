package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.cases.Difference;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The verdict")
class VerdictTest {
    private static final Difference STATUS = new Difference("status", "400", "500");

    @Test
    @DisplayName("says in one line how much was compared, what differs, and which jar it was")
    void wording() {
        Verdict verdict =
                Verdict.of(new SampleComparison().listed("azure", "http").result());

        assertThat(verdict.line())
                .isEqualTo("2 cases on 3 fronts of 2 targets: no unlisted difference;"
                        + " 1 listed in docs/parity.md; one jar, sha256 " + SampleComparison.SHA);
        assertThat(verdict.headline()).isEqualTo("No unlisted difference in 2 cases on 3 fronts of 2 targets.");
        assertThat(verdict.good()).isTrue();
    }

    @Test
    @DisplayName("is bad with one unlisted difference, whatever else is the same")
    void different() {
        Verdict verdict = Verdict.of(
                new SampleComparison().different("aws", "url", STATUS).result());

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.line()).contains(": 1 unlisted difference; 0 listed");
        assertThat(verdict.headline()).startsWith("1 unlisted difference in 2 cases");
    }

    @Test
    @DisplayName("counts every unlisted answer, and a listed one apart from them")
    void counts() {
        Tally tally = Tally.of(new SampleComparison()
                .different("aws", "url", STATUS)
                .different("aws", "rest", STATUS)
                .listed("azure", "http")
                .result());

        assertThat(tally.different()).isEqualTo(2);
        assertThat(tally.listed()).isEqualTo(1);
        assertThat(tally.same()).isEqualTo(3);
    }

    @Test
    @DisplayName("does not know the baseline: neither its differences nor its fronts nor its jar")
    void baseline() {
        ComparisonResult without = new SampleComparison().result();

        assertThat(Verdict.of(new SampleComparison().withBaseline().result())).isEqualTo(Verdict.of(without));
    }

    @Test
    @DisplayName("shouts when the targets did not run the same jar")
    void differentJars() {
        TargetSummary other = SampleComparison.target("local", List.of(), "1".repeat(64), false);

        Verdict verdict = Verdict.of(new SampleComparison().with(other).result());
        assertThat(verdict.line()).endsWith("; 2 DIFFERENT JARS");
        assertThat(verdict.good()).isFalse();
    }

    @Test
    @DisplayName("tells of answers that were not compared")
    void missing() {
        TargetSummary silent = SampleComparison.target("local", List.of("http"), "", false);

        assertThat(Verdict.of(new SampleComparison().with(silent).result()).line())
                .contains("on 4 fronts of 3 targets", "; 2 answers not compared; one jar");
    }

    @Test
    @DisplayName("is not good when nothing was compared")
    void nothing() {
        Verdict verdict = Verdict.of(new ComparisonResult(Instant.EPOCH, "0.1.0", List.of(), List.of(), List.of()));

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.line()).isEqualTo("nothing was compared");
    }
}
