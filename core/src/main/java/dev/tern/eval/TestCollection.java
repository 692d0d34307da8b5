package dev.tern.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A test collection.
 *
 * @param documents what is searched; may be more than fits in memory
 * @param queries in the order of their file, under the ids by which the judgements know them
 * @param judgements query to document to grade: above 0 is relevant, and more is better
 * @param absentDocuments how many judged documents are not in the collection, where no ranker can find them
 * @param absentQueries how many judged queries are not in the collection, where nobody can ask them
 */
public record TestCollection(
        TestDocuments documents,
        List<TestQuery> queries,
        Map<String, Map<String, Integer>> judgements,
        int absentDocuments,
        int absentQueries) {

    /**
     * Reads queries and judgements into memory, and checks every document without keeping it.
     *
     * @throws MalformedCollectionException if a file is not in the format
     * @throws IOException if a file cannot be read
     */
    public static TestCollection read(CollectionFormat format, Path documents, Path queries, Path judgements)
            throws IOException {
        return new CollectionReader(format, documents, queries, judgements).read();
    }
}
