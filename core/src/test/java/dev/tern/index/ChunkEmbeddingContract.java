package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.index.MetadataFilter.Condition.OneOf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of the embedding of chunks in every index. */
public abstract class ChunkEmbeddingContract {

    /** The index under test; empty at the begin of each test, and the same for all of it. */
    protected abstract ChunkIndex index();

    @Test
    @DisplayName("embeds only the chunks of a document that have changed, and finds as after a first ingest")
    void delta() {
        String[] texts = IntStream.range(0, 20)
                .mapToObj(i -> "Terns fly " + i + " miles.")
                .toArray(String[]::new);
        assertThat(write(document("a", Map.of(), texts))).isEqualTo(Map.of("a", 20));
        texts[7] = "Herons stand in the water.";

        assertThat(write(document("a", Map.of(), texts))).isEqualTo(Map.of("a", 1));

        List<ScoredChunk> afterwards = index().search(ChunkQuery.of("herons in water", 20));
        index().write(List.of(), List.of("a"));
        assertThat(write(document("a", Map.of(), texts))).isEqualTo(Map.of("a", 20));
        assertThat(index().search(ChunkQuery.of("herons in water", 20))).isEqualTo(afterwards);
    }

    /** How many of the two chunks of a document are embedded again when its metadata alone has changed. */
    protected int embeddedForMetadata() {
        return 0;
    }

    @Test
    @DisplayName("embeds no more than it must when only the metadata of a document has changed")
    void metadataOnly() {
        put(document("a", Map.of("year", 2024), "Terns fly.", "Terns rest."));

        assertThat(write(document("a", Map.of("year", 2025), "Terns fly.", "Terns rest.")))
                .isEqualTo(Map.of("a", embeddedForMetadata()));
        assertThat(search("terns", new MetadataFilter(List.of(oneOf("year", 2025)))))
                .contains("a");
    }

    protected final void put(IndexedDocument... documents) {
        index().write(List.of(documents), List.of());
    }

    private Map<String, Integer> write(IndexedDocument document) {
        return index().write(List.of(document), List.of());
    }

    protected final Set<String> search(String words, MetadataFilter filter) {
        return index().search(new ChunkQuery(words, 10, filter, RankingMode.HYBRID)).stream()
                .map(hit -> hit.chunk().document())
                .collect(Collectors.toSet());
    }

    protected static OneOf oneOf(String key, Object... values) {
        return new OneOf(key, List.of(values));
    }

    protected static IndexedDocument document(String id, Map<String, Object> metadata, String... texts) {
        List<Chunk> chunks = IntStream.range(0, texts.length)
                .mapToObj(i -> new Chunk(id, i + 1, "", texts[i], metadata))
                .toList();
        return new IndexedDocument(id, "hash of " + List.of(texts), "text/plain", metadata, chunks);
    }
}
