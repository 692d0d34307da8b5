package dev.tern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The score of a ranking")
class QueryScoreTest {
    private static final Offset<Double> ROUNDING = within(.000_001);
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 1, "c", 2, "d", 0, "e", 1);

    @Test
    @DisplayName("is as reckoned by hand")
    void byHand() {
        QueryScore score = QueryScore.of(List.of("b", "x", "a", "d", "c"), GRADES);

        // Gained: 1/log2(2) + 3/log2(4) + 2/log2(6)              = 1 + 1.5      + 0.773706       = 3.273706
        // Ideal:  3/log2(2) + 2/log2(3) + 1/log2(4) + 1/log2(5)  = 3 + 1.261860 + 0.5 + 0.430677 = 5.192536
        assertThat(score.ndcgAt10()).isCloseTo(3.273706 / 5.192536, ROUNDING);
        // Relevant at the ranks 1, 3 and 5, and e is not found.
        assertThat(score.averagePrecision()).isCloseTo((1 / 1. + 2 / 3. + 3 / 5. + 0) / 4, ROUNDING);
        assertThat(score.recallAt10()).isEqualTo(3 / 4.);
        assertThat(score.recallAt100()).isEqualTo(3 / 4.);
    }

    @Test
    @DisplayName("is 1 throughout for the ideal ranking")
    void ideal() {
        assertThat(QueryScore.of(List.of("a", "c", "e", "b"), GRADES)).isEqualTo(new QueryScore(1, 1, 1, 1));
    }

    @Test
    @DisplayName("is 0 for an empty ranking, and for one that has nothing relevant")
    void nothingFound() {
        QueryScore zero = new QueryScore(0, 0, 0, 0);

        assertThat(QueryScore.of(List.of(), GRADES)).isEqualTo(zero);
        assertThat(QueryScore.of(List.of("x", "d"), GRADES)).isEqualTo(zero);
    }

    @Test
    @DisplayName("is 0 when no document is relevant")
    void noneRelevant() {
        QueryScore zero = new QueryScore(0, 0, 0, 0);

        assertThat(QueryScore.of(List.of("a"), Map.of())).isEqualTo(zero);
        assertThat(QueryScore.of(List.of("a"), Map.of("a", 0, "b", -2))).isEqualTo(zero);
    }

    @Test
    @DisplayName("counts a document once, where it stands first")
    void duplicates() {
        List<String> once = List.of("a", "x", "c", "b");

        assertThat(QueryScore.of(List.of("a", "a", "x", "a", "x", "c", "b", "c"), GRADES))
                .isEqualTo(QueryScore.of(once, GRADES));
    }

    @Test
    @DisplayName("takes nothing away for a document below 0")
    void negativeGrade() {
        QueryScore score = QueryScore.of(List.of("spam", "a"), Map.of("spam", -2, "a", 1));

        // The one gain is at rank 2, and could be at rank 1: (1/log2(3)) / (1/log2(2)).
        assertThat(score.ndcgAt10()).isCloseTo(0.630930, ROUNDING);
        assertThat(score.averagePrecision()).isEqualTo(.5);
    }

    @Test
    @DisplayName("looks at 10, 100 and 1,000 documents")
    void cuts() {
        Map<String, Integer> grades = Map.of("10", 1, "11", 1, "100", 1, "101", 1, "1000", 1, "1001", 1);

        QueryScore score = QueryScore.of(numbers(1_200), grades);

        assertThat(score.recallAt10()).isEqualTo(1 / 6.);
        assertThat(score.recallAt100()).isEqualTo(3 / 6.);
        assertThat(score.averagePrecision())
                .isCloseTo((1 / 10. + 2 / 11. + 3 / 100. + 4 / 101. + 5 / 1000.) / 6, ROUNDING);
        // 1/log2(11) = 0.289065; ideal, six at the top: 1 + 0.630930 + 0.5 + 0.430677 + 0.386853 + 0.356207 = 3.304667
        assertThat(score.ndcgAt10()).isCloseTo(0.289065 / 3.304667, ROUNDING);
    }

    @Test
    @DisplayName("does not ask more of the first 10 than 10 documents can give")
    void moreRelevantThanRanks() {
        Map<String, Integer> grades = new HashMap<>();
        numbers(20).forEach(id -> grades.put(id, 1));

        assertThat(QueryScore.of(numbers(10), grades)).isEqualTo(new QueryScore(1, .5, .5, .5));
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }
}
