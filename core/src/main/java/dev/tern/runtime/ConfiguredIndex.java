package dev.tern.runtime;

import dev.tern.cloud.Cloud;
import dev.tern.cloud.Stores;
import dev.tern.config.InvalidSettingException;
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
import dev.tern.index.remote.CopiesFolder;
import dev.tern.index.remote.RemoteChunkIndex;
import dev.tern.index.remote.RemoteIndexSettings;
import dev.tern.index.store.VectorStoreChunkIndex;
import dev.tern.model.ModelProvider;
import dev.tern.model.offline.OfflineModelProvider;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
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
    private static final String POSTGRES = "postgresql";

    private final DefaultListableBeanFactory beans;
    private final TernProperties properties;

    ConfiguredIndex(DefaultListableBeanFactory beans) {
        this.beans = beans;
        this.properties = beans.getBean(TernProperties.class);
    }

    /**
     * Looks whether there can be an index where the setting says: the start ends with a sentence and not a call later.
     *
     * @throws InvalidSettingException if there cannot
     */
    void check() {
        try {
            properties.indexLocation().ifPresent(this::check);
        } catch (IllegalArgumentException e) {
            throw TernProperties.wrongIndexLocation(e);
        }
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

    private void check(String location) {
        StoreAddress address = StoreAddress.parse(location);
        if (address.scheme().equals(POSTGRES)) {
            PostgresAddress.parse(location);
        } else {
            beans.getBean(Stores.class).check(StoreKind.OBJECTS, address);
        }
    }

    private ChunkIndex at(String location) {
        try {
            StoreAddress address = StoreAddress.parse(location);
            return address.scheme().equals(POSTGRES) ? inPostgres(location) : inObjects(address);
        } catch (IllegalArgumentException e) {
            throw TernProperties.wrongIndexLocation(e);
        }
    }

    private ChunkIndex inObjects(StoreAddress address) {
        ObjectStore store = beans.getBean(Stores.class).objects(address);
        Path copies = CopiesFolder.of(store.address(), Path.of(System.getProperty("java.io.tmpdir")));
        RemoteIndexSettings settings = RemoteIndexSettings.from(beans.getBean(Settings.class));
        return new RemoteChunkIndex(store, copies, settings.refresh());
    }

    private ChunkIndex inPostgres(String location) {
        PostgresSettings settings = PostgresSettings.from(beans.getBean(Settings.class));
        return new PostgresChunkIndex(PostgresAddress.parse(location), settings, embeddings());
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
