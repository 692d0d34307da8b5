package dev.tern.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The three files of a small collection, each with a valid start that a test replaces. */
final class CollectionFiles {
    private final CollectionFormat format;
    private final Path documents;
    private final Path queries;
    private final Path judgements;

    private CollectionFiles(CollectionFormat format, Path folder) {
        this.format = format;
        documents = folder.resolve("documents");
        queries = folder.resolve("queries");
        judgements = folder.resolve("judgements");
    }

    static CollectionFiles smart(Path folder) throws IOException {
        return new CollectionFiles(CollectionFormat.SMART, folder)
                .documents(".I 1\n.W\nTerns fly.\n.I 2\n.W\nHerons stand.\n.I 3\n.W\nGulls cry.\n")
                .queries(".I 1\n.W\ntern\n.I 2\n.W\nheron\n")
                .judgements("1 1 1\n2 2 2\n");
    }

    static CollectionFiles jsonl(Path folder) throws IOException {
        return new CollectionFiles(CollectionFormat.JSONL, folder)
                .documents("{\"_id\":\"d1\",\"title\":\"\",\"text\":\"Terns fly.\"}\n")
                .queries("{\"_id\":\"q1\",\"text\":\"tern\"}\n")
                .judgements("query-id\tcorpus-id\tscore\nq1\td1\t1\n");
    }

    CollectionFiles documents(String content) throws IOException {
        Files.writeString(documents, content);
        return this;
    }

    CollectionFiles queries(String content) throws IOException {
        Files.writeString(queries, content);
        return this;
    }

    CollectionFiles judgements(String content) throws IOException {
        Files.writeString(judgements, content);
        return this;
    }

    TestCollection read() throws IOException {
        return TestCollection.read(format, documents, queries, judgements);
    }

    List<TestDocument> readDocuments() throws IOException {
        try (Stream<TestDocument> all = read().documents().stream()) {
            return all.toList();
        }
    }
}
