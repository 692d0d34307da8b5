package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tern.eval.Cranfield;
import dev.tern.eval.Evaluation;
import dev.tern.eval.EvaluationResult;
import dev.tern.eval.Progress;
import dev.tern.eval.TestCollection;
import dev.tern.eval.TestDocument;
import dev.tern.eval.TestDocuments;
import dev.tern.eval.WholeDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Feedback")
class FeedbackQueryTest {
    private static final Analyzer ENGLISH = new EnglishAnalyzer();
    private static final FeedbackQuery FEEDBACK =
            new FeedbackQuery(WholeDocuments.FIELD, WholeDocuments.FIELD, ENGLISH, StoredHits.inTurn());

    @Test
    @DisplayName("makes BM25 as much better on the Cranfield collection as it is known to")
    void cranfield() throws Exception {
        TestCollection cranfield = Cranfield.collection();
        try (WholeDocuments index = new WholeDocuments(cranfield.documents(), TestDocument::text, ENGLISH)) {
            EvaluationResult result =
                    new Evaluation(cranfield).of("bm25+rm3", index.ranker(FEEDBACK::of), Progress.NONE);

            assertThat(result.ndcgAt10()).isCloseTo(.541, within(.01));
            assertThat(result.map()).isCloseTo(.446, within(.01));
            assertThat(result.recallAt10()).isCloseTo(.472, within(.01));
            assertThat(result.recallAt100()).isCloseTo(.787, within(.01));
        }
    }

    @Test
    @DisplayName("finds a document that has none of the words, after those that have")
    void otherWords() throws IOException {
        assertThat(search("tern", "A tern is a seabird.", "Each seabird nests.", "Cars stop."))
                .containsExactly("0", "1");
    }

    @Test
    @DisplayName("finds nothing where the words find nothing")
    void nothing() throws IOException {
        assertThat(search("gull", "A tern is a seabird.", "Each seabird nests."))
                .isEmpty();
        assertThat(search("", "A tern is a seabird.")).isEmpty();
        assertThat(search("the of !?", "A tern is a seabird.")).isEmpty();
    }

    @Test
    @DisplayName("takes a search of thousands of words, and of one word a thousand times")
    void manyWords() throws IOException {
        String many = IntStream.range(0, 5_000).mapToObj(i -> " w" + i).collect(Collectors.joining());

        assertThat(search("tern" + many, "A tern is a seabird.", "Each seabird nests."))
                .containsExactly("0", "1");
        assertThat(search("tern ".repeat(5_000), "A tern is a seabird.", "Each seabird nests."))
                .containsExactly("0", "1");
    }

    @Test
    @DisplayName("keeps scores in the range that they have without it")
    void scale() throws IOException {
        List<Float> scores = new ArrayList<>();
        try (WholeDocuments index = index("A tern is a seabird.", "Each seabird nests.", "Cars stop.")) {
            index.ranker((searcher, words) -> {
                        var plain = WholeDocuments.anyWord(ENGLISH).query(searcher, words);
                        scores.add(searcher.search(plain, 1).scoreDocs[0].score);
                        var expanded = FEEDBACK.of(searcher, words);
                        scores.add(searcher.search(expanded, 1).scoreDocs[0].score);
                        return expanded;
                    })
                    .rank("tern seabird");
        }

        assertThat(scores.get(1) / scores.get(0)).isBetween(.5f, 1.5f);
    }

    private static List<String> search(String words, String... texts) throws IOException {
        try (WholeDocuments index = index(texts)) {
            return index.ranker(FEEDBACK::of).rank(words);
        }
    }

    private static WholeDocuments index(String... texts) throws IOException {
        List<TestDocument> documents = IntStream.range(0, texts.length)
                .mapToObj(i -> new TestDocument(Integer.toString(i), null, texts[i]))
                .toList();
        return new WholeDocuments(TestDocuments.of(documents), TestDocument::text, ENGLISH);
    }
}
