package dev.tern.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountAnalyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.QueryBuilder;

/** A question as a query for words. */
final class LexicalQueries {
    // Lucene refuses a query of more than 1,024 clauses, and each word is asked of two fields.
    private static final int MOST_WORDS = 400;

    private final FeedbackQuery feedback;
    private final Analyzer questionAnalyzer;

    LexicalQueries(Analyzer analyzer, StoredHits hits) {
        this.questionAnalyzer = new LimitTokenCountAnalyzer(analyzer, MOST_WORDS);
        this.feedback = new FeedbackQuery(ChunkFields.SEARCHED_TEXT, ChunkFields.TEXT, analyzer, hits);
    }

    /** A heading is a few words that say what all under it is about, so it counts beside the text, not within it. */
    Query plain(String words) {
        return both(words(ChunkFields.SEARCHED_HEADING, words), words(ChunkFields.SEARCHED_TEXT, words));
    }

    /** The same, with what the best chunks of the plain query are about searched for too. */
    Query withFeedback(IndexSearcher searcher, String words) throws IOException {
        ScoreDoc[] best = searcher.search(plain(words), FeedbackQuery.DOCUMENTS).scoreDocs;
        return both(words(ChunkFields.SEARCHED_HEADING, words), Optional.of(feedback.of(searcher, words, best)));
    }

    private Optional<Query> words(String field, String words) {
        return Optional.ofNullable(new QueryBuilder(questionAnalyzer).createBooleanQuery(field, words));
    }

    private static Query both(Optional<Query> heading, Optional<Query> text) {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        heading.ifPresent(query -> both.add(query, Occur.SHOULD));
        text.ifPresent(query -> both.add(query, Occur.SHOULD));
        return both.build();
    }
}
