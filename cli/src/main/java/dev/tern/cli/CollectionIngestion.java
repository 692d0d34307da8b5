package dev.tern.cli;

import dev.tern.eval.TestCollection;
import dev.tern.eval.TestDocument;
import dev.tern.index.ChunkIndex;
import dev.tern.ingest.IngestFunction;
import dev.tern.ingest.IngestRequest;
import dev.tern.ingest.SourceDocument;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Puts a test collection into an index by the same function that ingests everything else. */
final class CollectionIngestion {
    private static final int BATCH = 1_000;

    private final IngestFunction ingest;
    private final Terminal terminal;

    CollectionIngestion(ChunkIndex index, Terminal terminal) {
        this.ingest = new IngestFunction(index);
        this.terminal = terminal;
    }

    void of(TestCollection collection) {
        List<SourceDocument> batch = new ArrayList<>();
        int done = 0;
        try (Stream<TestDocument> documents = collection.documents().stream()) {
            for (Iterator<TestDocument> each = documents.iterator(); each.hasNext(); ) {
                TestDocument document = each.next();
                batch.add(new SourceDocument(document.id(), document.titleAndText(), null, null, null));
                if (batch.size() == BATCH || !each.hasNext()) {
                    ingest.apply(new IngestRequest(List.copyOf(batch), null));
                    done += batch.size();
                    batch.clear();
                    terminal.progress("ingesting: " + done + " documents ...");
                }
            }
        }
        terminal.endProgress();
    }
}
