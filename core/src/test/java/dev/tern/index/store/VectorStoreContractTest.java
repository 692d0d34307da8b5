package dev.tern.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkIndexContract;
import dev.tern.index.ChunkQuery;
import dev.tern.index.MetadataFilter;
import dev.tern.index.MetadataFilter.Condition.OneOf;
import dev.tern.index.RankingMode;
import dev.tern.index.UnknownKeyException;
import dev.tern.model.offline.OfflineModelProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.vectorstore.SimpleVectorStore;

@DisplayName("The index in an application's store of vectors")
class VectorStoreContractTest extends ChunkIndexContract {
    private final SimpleVectorStore store = SimpleVectorStore.builder(
                    new OfflineModelProvider().embeddingModel(null).orElseThrow())
            .build();
    private final VectorStoreChunkIndex index = new VectorStoreChunkIndex(store);

    @Override
    protected ChunkIndex index() {
        return index;
    }

    /** Some stores write a key into a query as it is. */
    @Override
    protected void anyKey(String text) {
        put(document("k", Map.of(text, 7), "Terns stand."));
        MetadataFilter filter = new MetadataFilter(List.of(new OneOf(text, List.of(7))));

        assertThatExceptionOfType(UnknownKeyException.class)
                .isThrownBy(() -> index.search(new ChunkQuery("terns", 5, filter, RankingMode.HYBRID)));
        assertThat(index.entries(List.of("k")).get("k").metadata()).isEqualTo(Map.of(text, 7));
    }

    @Override
    protected int embeddedForMetadata() {
        return 2;
    }

    @Test
    @DisplayName("ingests a document again of which a writer that died has left two versions, and leaves one")
    void twoVersions() {
        put(document("a", Map.of(), "Terns fly.", "Terns rest."));
        store.add(List.of(StoreDocuments.head(document("a", Map.of(), "Terns nest."), List.of())));
        assertThat(index.entries(List.of("a"))).isEmpty();

        put(document("a", Map.of(), "Terns nest."));

        assertThat(index.entries(List.of("a")).get("a").chunks()).isEqualTo(1);
        assertThat(index.search(ChunkQuery.of("terns", 9)))
                .extracting(hit -> hit.chunk().text())
                .containsExactly("Terns nest.");
    }
}
