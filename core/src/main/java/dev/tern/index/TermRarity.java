package dev.tern.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** How many documents have each of many terms. They are looked up in order, as that is a fraction of the work. */
record TermRarity(String field, IndexReader reader) {

    /** BM25's weight of each term, without which common words would take the places; 0 if it can find nothing new. */
    Map<String, Double> of(Collection<String> terms) throws IOException {
        Map<String, Integer> documents = documents(new TreeSet<>(terms));
        Map<String, Double> rarities = new HashMap<>();
        documents.forEach((term, count) -> rarities.put(term, rarity(count)));
        return rarities;
    }

    private double rarity(int documents) {
        return documents < 2 ? 0 : Math.log(1 + (reader.maxDoc() - documents + .5) / (documents + .5));
    }

    private Map<String, Integer> documents(TreeSet<String> inOrder) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = Terms.getTerms(leaf.reader(), field);
            TermsEnum places = terms.iterator();
            for (String term : inOrder) {
                int here = places.seekExact(new BytesRef(term)) ? places.docFreq() : 0;
                documents.merge(term, here, Integer::sum);
            }
        }
        return documents;
    }
}
