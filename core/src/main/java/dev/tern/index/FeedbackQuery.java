package dev.tern.index;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Pseudo relevance feedback, known as RM3: takes the best matches of the words for relevant, and adds to the words the
 * terms that stand out in them. So a document is found that says the same in other words.
 *
 * @param field the field that is searched
 * @param storedField where the text of that field is stored, to be analysed again: no need to index term vectors
 * @param analyzer how the field is analysed
 * @param hits reads what is stored
 */
record FeedbackQuery(String field, String storedField, Analyzer analyzer, StoredHits hits) {
    /** As many matches are taken for relevant. */
    static final int DOCUMENTS = 5;

    private static final int TERMS = 20;
    /** The part that the added terms have in the weight of the query; the words that were asked keep the rest. */
    private static final double LAMBDA = .3;
    // Lucene refuses a query of more than 1,024 clauses, and this one may stand beside another field's.
    private static final int MOST_QUERY_WORDS = 500;

    /** The words with the terms of what they match best in this field. */
    Query of(IndexSearcher searcher, String words) throws IOException {
        Query plain = query(weights(terms(words, MOST_QUERY_WORDS), 1));
        return of(searcher, words, searcher.search(plain, DOCUMENTS).scoreDocs);
    }

    /**
     * The words with the terms of matches that were found in another way. All weights together are as many as there are words,
     * as without feedback, so that scores stay in their range.
     */
    Query of(IndexSearcher searcher, String words, ScoreDoc[] matches) throws IOException {
        List<String> asked = terms(words, MOST_QUERY_WORDS);
        Map<String, Double> added = added(searcher, matches);
        if (added.isEmpty()) {
            return query(weights(asked, 1));
        }
        Map<String, Double> all = weights(asked, 1 - LAMBDA);
        double sum = added.values().stream().mapToDouble(Double::doubleValue).sum();
        added.forEach((term, weight) -> all.merge(term, LAMBDA * asked.size() * weight / sum, Double::sum));
        return query(all);
    }

    private static Map<String, Double> weights(List<String> terms, double each) {
        // In order, so that equal questions are equal queries.
        Map<String, Double> weights = new TreeMap<>();
        terms.forEach(term -> weights.merge(term, each, Double::sum));
        return weights;
    }

    private Query query(Map<String, Double> weights) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.forEach((term, weight) -> query.add(
                new BoostQuery(new TermQuery(new Term(field, term)), weight.floatValue()), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    /** The terms that the matches are about, with how much they are. */
    private Map<String, Double> added(IndexSearcher searcher, ScoreDoc[] matches) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Double> shares = shares(searcher, matches);
        Map<String, Double> rarities = new TermRarity(field, searcher.getIndexReader()).of(shares.keySet());
        shares.forEach(
                (term, share) -> candidates.add(new Candidate(term, share, share * rarities.getOrDefault(term, 0.0))));
        return candidates.stream()
                .filter(candidate -> candidate.standingOut > 0)
                .sorted(comparingDouble(Candidate::standingOut).reversed().thenComparing(Candidate::term))
                .limit(TERMS)
                .collect(toMap(Candidate::term, Candidate::share));
    }

    private record Candidate(String term, double share, double standingOut) {}

    /** What part of the matches each of their terms is; a better match has more to say. */
    private Map<String, Double> shares(IndexSearcher searcher, ScoreDoc[] matches) throws IOException {
        Map<String, Double> shares = new HashMap<>();
        List<ScoreDoc> best = List.of(matches).subList(0, Math.min(DOCUMENTS, matches.length));
        List<Document> documents = hits.of(searcher, best);
        for (int i = 0; i < best.size(); i++) {
            String text = documents.get(i).get(storedField);
            List<String> terms = terms(text == null ? "" : text, Integer.MAX_VALUE);
            for (String term : terms) {
                shares.merge(term, (double) best.get(i).score / terms.size(), Double::sum);
            }
        }
        return shares;
    }

    private List<String> terms(String text, int most) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < most && tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }
}
