package dev.tern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On the Cranfield collection")
class CranfieldTest {

    private static TestCollection cranfield;

    @BeforeAll
    static void read() throws Exception {
        cranfield = Cranfield.collection();
    }

    @Test
    @DisplayName("every document is read, with its title if it has one")
    void documents() {
        assertThat(cranfield.documents().count()).isEqualTo(1_400);
        try (Stream<TestDocument> all = cranfield.documents().stream()) {
            TestDocument first = all.findFirst().orElseThrow();
            assertThat(first.id()).isEqualTo("1");
            assertThat(first.title())
                    .isEqualTo("experimental investigation of the aerodynamics of a\nwing in a slipstream .");
            assertThat(first.text())
                    .startsWith("experimental investigation")
                    .endsWith("specific configuration of the experiment .")
                    .doesNotContain("brenckman", "scs. 25");
        }
        try (Stream<TestDocument> all = cranfield.documents().stream()) {
            assertThat(all.filter(document -> document.title() == null))
                    .extracting(TestDocument::id)
                    .containsExactly("471", "995");
        }
    }

    @Test
    @DisplayName("queries go by their ordinals, and no judgement is lost")
    void queries() {
        assertThat(cranfield.queries()).hasSize(225);
        assertThat(cranfield.queries().get(2).id()).isEqualTo("3");
        assertThat(cranfield.queries().get(2).text()).startsWith("what problems of heat conduction");
        assertThat(cranfield.judgements()).hasSize(225);
        assertThat(cranfield.absentDocuments()).isZero();
        assertThat(cranfield.absentQueries()).isZero();
    }

    @Test
    @DisplayName("the codes become grades of which more is better")
    void grades() {
        Map<Integer, Integer> counts = new TreeMap<>();
        cranfield.judgements().values().stream()
                .flatMap(documents -> documents.values().stream())
                .forEach(grade -> counts.merge(grade, 1, Integer::sum));

        assertThat(counts).isEqualTo(Map.of(1, 363, 2, 734, 3, 387, 4, 128, 5, 225));
        assertThat(cranfield.judgements().get("1")).containsEntry("486", 5).containsEntry("184", 3);
    }

    @Test
    @DisplayName("BM25 over title and body is as good as it is known to be")
    void titleAndBody() throws Exception {
        check(new EnglishAnalyzer(), TestDocument::titleAndText, .01, .521, .411, .439, .750);
    }

    // In this collection the body begins with the title, so that with the title a document has it twice.
    @Test
    @DisplayName("BM25 over the body alone gives the known figures")
    void body() throws Exception {
        check(new EnglishAnalyzer(), TestDocument::text, .0006, .521, .411, .439, .750);
        check(new StandardAnalyzer(), TestDocument::text, .0006, .500, .384, .418, .724);
    }

    private static void check(
            Analyzer analyzer,
            Function<TestDocument, String> text,
            double tolerance,
            double ndcgAt10,
            double map,
            double recallAt10,
            double recallAt100)
            throws Exception {
        try (WholeDocuments index = new WholeDocuments(cranfield.documents(), text, analyzer)) {
            EvaluationResult result =
                    new Evaluation(cranfield).of("bm25", index.ranker(WholeDocuments.anyWord(analyzer)), Progress.NONE);

            assertThat(result.ndcgAt10()).isCloseTo(ndcgAt10, within(tolerance));
            assertThat(result.map()).isCloseTo(map, within(tolerance));
            assertThat(result.recallAt10()).isCloseTo(recallAt10, within(tolerance));
            assertThat(result.recallAt100()).isCloseTo(recallAt100, within(tolerance));
            assertThat(result.queries()).isEqualTo(225);
            assertThat(result.queriesPerSecond()).isPositive();
        }
    }
}
