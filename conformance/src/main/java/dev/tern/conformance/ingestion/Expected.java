package dev.tern.conformance.ingestion;

import dev.tern.index.DocumentEntry;
import dev.tern.index.EphemeralChunkIndex;
import dev.tern.ingest.IngestFunction;
import dev.tern.ingest.IngestReceipt;
import dev.tern.ingest.IngestRequest;
import dev.tern.ingest.SourceDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of documents that nobody disturbs, each ingested once, in this process. */
final class Expected {
    private static final int BATCH = 500;

    private Expected() {}

    /**
     * Ingests them.
     *
     * @param contents by their keys
     * @return by those keys
     */
    static Map<String, Listed> of(Map<String, byte[]> contents) {
        Map<String, Listed> all = new HashMap<>();
        try (EphemeralChunkIndex index = new EphemeralChunkIndex()) {
            IngestFunction ingest = new IngestFunction(index);
            List<SourceDocument> sources = contents.entrySet().stream()
                    .map(each -> source(each.getKey(), each.getValue()))
                    .toList();
            for (int from = 0; from < sources.size(); from += BATCH) {
                List<SourceDocument> batch = sources.subList(from, Math.min(from + BATCH, sources.size()));
                IngestReceipt unused = ingest.apply(new IngestRequest(batch, null));
            }
            index.entries(contents.keySet()).forEach((key, entry) -> all.put(key, listed(entry)));
        }
        return Map.copyOf(all);
    }

    private static SourceDocument source(String key, byte[] content) {
        return content.length == 0
                ? new SourceDocument(key, "", null, null, null)
                : new SourceDocument(key, null, content, null, null);
    }

    private static Listed listed(DocumentEntry entry) {
        return new Listed(entry.id(), entry.contentHash(), entry.chunks());
    }
}
