package dev.tern.runtime;

import dev.tern.cloud.Cloud;
import dev.tern.config.Settings;
import dev.tern.config.TernProperties;
import dev.tern.index.ChunkIndex;
import dev.tern.index.EphemeralChunkIndex;
import dev.tern.index.LuceneChunkIndex;
import dev.tern.index.ReadOnlyChunkIndex;
import dev.tern.index.postgres.ChunkEmbeddings;
import dev.tern.index.postgres.PostgresAddress;
import dev.tern.index.postgres.PostgresChunkIndex;
import dev.tern.index.postgres.PostgresSettings;
import dev.tern.index.store.VectorStoreChunkIndex;
import dev.tern.model.ModelProvider;
import dev.tern.model.offline.OfflineModelProvider;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The index that the settings name, or else the application's store of vectors, or else files. */
final class ConfiguredIndex {
    // The number is that of the layout: an index of another layout is left alone, and documents are ingested again.
    private static final String FOLDER = "index-2";
    private static final String OFFLINE = "offline";

    private final DefaultListableBeanFactory beans;
    private final TernProperties properties;

    ConfiguredIndex(DefaultListableBeanFactory beans) {
        this.beans = beans;
        this.properties = beans.getBean(TernProperties.class);
    }

    ChunkIndex make() {
        Optional<String> location = properties.indexLocation();
        if (location.isPresent()) {
            return at(location.get());
        }
        if (properties.ephemeralIndex()) {
            return new EphemeralChunkIndex();
        }
        return ofApplication().orElseGet(this::inFolder);
    }

    private ChunkIndex at(String location) {
        try {
            PostgresSettings settings = PostgresSettings.from(beans.getBean(Settings.class));
            return new PostgresChunkIndex(PostgresAddress.parse(location), settings, embeddings());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("tern.index.location " + e.getMessage(), e);
        }
    }

    /** A provider without an embedding model leaves it to the table that the jar carries. */
    private ChunkEmbeddings embeddings() {
        ModelProvider provider = beans.getBean(ModelProvider.class);
        Settings settings = beans.getBean(Settings.class);
        boolean hasOne = provider.embeddingModel(settings).isPresent();
        return hasOne
                ? new ChunkEmbeddings(provider.name(), beans.getBean(EmbeddingModel.class))
                : new ChunkEmbeddings(
                        OFFLINE,
                        new OfflineModelProvider().embeddingModel(settings).orElseThrow());
    }

    private Optional<ChunkIndex> ofApplication() {
        // One of several would be a guess: an application with more says which by a ChunkIndex of its own.
        return Optional.ofNullable(beans.getBeanProvider(VectorStore.class).getIfUnique())
                .map(VectorStoreChunkIndex::new);
    }

    /** Nothing is forgotten silently: where files are not kept, somebody must have said that this is all right. */
    private ChunkIndex inFolder() {
        Path folder = properties.data().resolve(FOLDER);
        return beans.getBean(Cloud.class).keepsFiles() ? new LuceneChunkIndex(folder) : new ReadOnlyChunkIndex(folder);
    }
}
