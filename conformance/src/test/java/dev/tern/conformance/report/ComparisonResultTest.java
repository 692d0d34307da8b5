package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison")
class ComparisonResultTest {

    @Test
    @DisplayName("refuses a result that no report would show")
    void unknown() {
        Result lost = new Result("empty-question", "aws", "alb", true, null, List.of(), SampleComparison.exchange(""));

        assertThatThrownBy(() -> new SampleComparison().put(lost).result())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a result of an unknown case or front: empty-question at aws alb");
    }

    @Test
    @DisplayName("refuses two results for one case at one front, of which a report would show one")
    void twice() {
        ComparisonResult good = new SampleComparison().result();
        List<Result> doubled = new ArrayList<>(good.results());
        doubled.add(good.results().get(0));

        assertThatThrownBy(() ->
                        new ComparisonResult(good.at(), good.ternVersion(), good.cases(), good.targets(), doubled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a second result for empty-question at aws rest");
    }
}
