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
import dev.tern.index.remote.CopiesFolder;
import dev.tern.index.remote.RemoteChunkIndex;
import dev.tern.index.remote.RemoteIndexSettings;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The index that the settings name, or else files. */
final class ConfiguredIndex {
    // The number is that of the layout: an index of another layout is left alone, and documents are ingested again.
    private static final String FOLDER = "index-2";

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
        Optional<String> location = properties.indexLocation();
        try {
            location.ifPresent(
                    address -> beans.getBean(Stores.class).check(StoreKind.OBJECTS, StoreAddress.parse(address)));
        } catch (IllegalArgumentException e) {
            throw TernProperties.wrongIndexLocation(e);
        }
    }

    ChunkIndex make() {
        Optional<String> location = properties.indexLocation();
        if (location.isPresent()) {
            return at(location.get());
        }
        return properties.ephemeralIndex() ? new EphemeralChunkIndex() : inFolder();
    }

    private ChunkIndex at(String location) {
        try {
            ObjectStore store = beans.getBean(Stores.class).objects(StoreAddress.parse(location));
            Path copies = CopiesFolder.of(store.address(), Path.of(System.getProperty("java.io.tmpdir")));
            RemoteIndexSettings settings = RemoteIndexSettings.from(beans.getBean(Settings.class));
            return new RemoteChunkIndex(store, copies, settings.refresh());
        } catch (IllegalArgumentException e) {
            throw TernProperties.wrongIndexLocation(e);
        }
    }

    /** Nothing is forgotten silently: where files are not kept, somebody must have said that this is all right. */
    private ChunkIndex inFolder() {
        Path folder = properties.data().resolve(FOLDER);
        return beans.getBean(Cloud.class).keepsFiles() ? new LuceneChunkIndex(folder) : new ReadOnlyChunkIndex(folder);
    }
}
