package dev.tern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An evaluation")
class EvaluationTest {
    private static final TestDocuments DOCUMENTS =
            TestDocuments.of(List.of(new TestDocument("d1", null, "Terns fly."), new TestDocument("d2", "Herons", "")));
    private static final List<TestQuery> QUERIES = List.of(
            new TestQuery("q1", "tern"),
            new TestQuery("q2", "heron"),
            new TestQuery("irrelevant", "gull"),
            new TestQuery("unjudged", "duck"));
    private static final Map<String, Map<String, Integer>> JUDGEMENTS =
            Map.of("q1", Map.of("d1", 1), "q2", Map.of("d1", 0, "d2", 2), "irrelevant", Map.of("d1", 0));
    private static final TestCollection COLLECTION = new TestCollection(DOCUMENTS, QUERIES, JUDGEMENTS, 0, 0);

    @Test
    @DisplayName("is the mean over the queries that have a relevant document, and asks no other")
    void mean() {
        List<String> asked = new ArrayList<>();

        EvaluationResult result = new Evaluation(COLLECTION)
                .of(
                        "always d1",
                        query -> {
                            asked.add(query);
                            return List.of("d1");
                        },
                        Progress.NONE);

        assertThat(asked).containsExactly("tern", "heron");
        assertThat(result.mode()).isEqualTo("always d1");
        assertThat(result.queries()).isEqualTo(2);
        assertThat(List.of(result.ndcgAt10(), result.map(), result.recallAt10(), result.recallAt100()))
                .containsOnly(.5);
    }

    @Test
    @DisplayName("measures the time of the ranker")
    void speed() {
        AtomicLong clock = new AtomicLong();

        EvaluationResult result = new Evaluation(COLLECTION, clock::get)
                .of(
                        "slow",
                        query -> {
                            clock.addAndGet(250_000_000);
                            return List.of();
                        },
                        (done, all) -> clock.addAndGet(1_000_000_000));

        assertThat(result.queriesPerSecond()).isEqualTo(4);
    }

    @Test
    @DisplayName("has a finite speed even if the clock does not move")
    void stoppedClock() {
        EvaluationResult result = new Evaluation(COLLECTION, () -> 7).of("quick", query -> List.of(), Progress.NONE);

        assertThat(result.queriesPerSecond()).isFinite();
    }

    @Test
    @DisplayName("tells how far it has come")
    void progress() {
        List<String> told = new ArrayList<>();

        new Evaluation(COLLECTION).of("none", query -> List.of(), (done, all) -> told.add(done + " of " + all));

        assertThat(told).containsExactly("1 of 2", "2 of 2");
    }

    @Test
    @DisplayName("needs a query with a relevant document")
    void nothingToMeasure() {
        TestCollection unjudged = new TestCollection(DOCUMENTS, QUERIES, Map.of(), 0, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> new Evaluation(unjudged));
    }

    @Test
    @DisplayName("is written to JSON under the names that its readers know")
    void json() throws Exception {
        EvaluationResult result = new EvaluationResult("bm25", .5, .25, .125, 1, 2, 10);

        assertThat(new ObjectMapper().writeValueAsString(result))
                .isEqualTo("{\"mode\":\"bm25\",\"ndcgAt10\":0.5,\"map\":0.25,\"recallAt10\":0.125,\"recallAt100\":1.0,"
                        + "\"queries\":2,\"queriesPerSecond\":10.0}");
    }
}
