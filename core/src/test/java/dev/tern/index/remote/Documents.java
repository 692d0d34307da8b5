package dev.tern.index.remote;

import dev.tern.index.Chunk;
import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.IndexedDocument;
import dev.tern.index.MetadataFilter;
import dev.tern.index.RankingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small documents, and what an index says of them. */
final class Documents {
    private Documents() {}

    static IndexedDocument document(String id, String... texts) {
        List<Chunk> chunks = IntStream.range(0, texts.length)
                .mapToObj(i -> new Chunk(id, i + 1, "", texts[i]))
                .toList();
        return new IndexedDocument(id, String.join("|", texts), "text/plain", Map.of(), chunks);
    }

    /** One whose words are too many to be a part of the manifest. */
    static IndexedDocument longDocument(String id) {
        String words = String.join(
                " ", IntStream.range(0, 2_000).mapToObj(i -> id + "x" + i).toList());
        return document(id, words);
    }

    static void put(ChunkIndex index, IndexedDocument... documents) {
        index.write(List.of(documents), List.of());
    }

    /** The ids of all documents. */
    static List<String> ids(ChunkIndex index) {
        return index.documents("", 1_000).stream().map(entry -> entry.id()).toList();
    }

    /** The ids of the documents that have a chunk with the words. */
    static List<String> found(ChunkIndex index, String words) {
        return index.search(new ChunkQuery(words, 10, MetadataFilter.none(), RankingMode.BM25)).stream()
                .map(hit -> hit.chunk().document())
                .toList();
    }
}
