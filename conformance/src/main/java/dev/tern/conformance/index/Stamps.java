package dev.tern.conformance.index;

import dev.tern.index.Chunk;
import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.IndexedDocument;
import dev.tern.index.MetadataFilter;
import dev.tern.index.RankingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Documents of several chunks which all bear one stamp, a number that goes up with every write of the document. */
final class Stamps {
    private static final int CHUNKS = 4;
    private static final String WORDS = " the terns of this island fly to the south in autumn";

    private Stamps() {}

    static IndexedDocument document(String id, long stamp) {
        List<Chunk> chunks = IntStream.rangeClosed(1, CHUNKS)
                .mapToObj(number -> new Chunk(id, number, String.valueOf(stamp), id + WORDS))
                .toList();
        return new IndexedDocument(id, String.valueOf(stamp), "text/plain", Map.of(), chunks);
    }

    /** Whether a document is seen whole, or not at all. */
    static boolean isWhole(ChunkIndex index, String id) {
        List<String> stamps =
                index.search(new ChunkQuery(id, 2 * CHUNKS, MetadataFilter.none(), RankingMode.BM25)).stream()
                        .filter(hit -> hit.chunk().document().equals(id))
                        .map(hit -> hit.chunk().heading())
                        .toList();
        return stamps.isEmpty()
                || (stamps.size() == CHUNKS && stamps.stream().distinct().count() == 1);
    }
}
