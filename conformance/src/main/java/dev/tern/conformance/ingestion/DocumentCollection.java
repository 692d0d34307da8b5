package dev.tern.conformance.ingestion;

import dev.tern.eval.CollectionFormat;
import dev.tern.eval.TestCollection;
import dev.tern.eval.TestDocument;
import dev.tern.eval.TestQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents to ingest, and questions that some of them answer.
 *
 * @param documents in the order of the collection
 * @param questions for each of which a relevant document is known
 */
public record DocumentCollection(List<TestDocument> documents, List<String> questions) {
    private static final String DOCUMENTS = "cran.all.1400";
    private static final String QUERIES = "cran.qry";
    private static final String JUDGEMENTS = "cranqrel";

    /**
     * Reads the first documents of Cranfield.
     *
     * @param folder with the files {@code cran.all.1400}, {@code cran.qry} and {@code cranqrel}
     * @param most how many documents are wanted
     * @throws IOException if the files cannot be read
     */
    public static DocumentCollection cranfield(Path folder, int most) throws IOException {
        TestCollection all = TestCollection.read(
                CollectionFormat.SMART, folder.resolve(DOCUMENTS), folder.resolve(QUERIES), folder.resolve(JUDGEMENTS));
        try (Stream<TestDocument> documents = all.documents().stream()) {
            List<TestDocument> chosen = documents.limit(most).toList();
            Set<String> ids = chosen.stream().map(TestDocument::id).collect(Collectors.toSet());
            List<String> questions = all.queries().stream()
                    .filter(query -> isAnswered(query, all.judgements(), ids))
                    .map(TestQuery::text)
                    .toList();
            return new DocumentCollection(chosen, questions);
        }
    }

    private static boolean isAnswered(
            TestQuery query, Map<String, Map<String, Integer>> judgements, Set<String> documents) {
        return judgements.getOrDefault(query.id(), Map.of()).entrySet().stream()
                .anyMatch(judged -> judged.getValue() > 0 && documents.contains(judged.getKey()));
    }
}
