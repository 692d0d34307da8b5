package dev.tern.index;

import dev.tern.index.MetadataFilter.Condition;
import dev.tern.index.MetadataFilter.Condition.Between;
import dev.tern.index.MetadataFilter.Condition.OneOf;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A filter in Lucene's terms. */
final class FilterQueries {
    private FilterQueries() {}

    /** Most searches have no filter, and then nobody needs to know the keys. */
    static void requireKnownKeys(MetadataFilter filter, IndexReader reader) {
        if (filter.conditions().isEmpty()) {
            return;
        }
        Set<String> known = keys(reader);
        for (Condition condition : filter.conditions()) {
            if (!known.contains(condition.key())) {
                throw new UnknownKeyException(condition.key(), known);
            }
        }
    }

    private static Set<String> keys(IndexReader reader) {
        Set<String> keys = new TreeSet<>();
        FieldInfos.getMergedFieldInfos(reader).forEach(field -> keys.add(ChunkFields.keyOf(field.name)));
        keys.remove("");
        return keys;
    }

    static Query of(MetadataFilter filter) {
        if (filter.conditions().isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filter.conditions().forEach(condition -> all.add(of(condition), Occur.FILTER));
        return all.build();
    }

    private static Query of(Condition condition) {
        if (condition instanceof OneOf oneOf) {
            List<BytesRef> words = oneOf.values().stream()
                    .map(value -> new BytesRef(MetadataValues.word(value)))
                    .toList();
            return new TermInSetQuery(ChunkFields.exact(oneOf.key()), words);
        }
        Between between = (Between) condition;
        return DoublePoint.newRangeQuery(ChunkFields.numeric(between.key()), between.least(), between.most());
    }
}
