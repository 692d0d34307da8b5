package dev.tern.index.remote;

import dev.tern.index.IndexLayout;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The one object that says which commit is the newest. */
final class Manifests {
    static final String KEY = "manifest.json";

    private static final long MOST_BYTES = 64L << 20;

    private final ObjectStore store;

    Manifests(ObjectStore store) {
        this.store = store;
    }

    /** The newest; the one given, if that is it. */
    Loaded newest(Loaded known) {
        if (known.version() == null) {
            return newest();
        }
        String version = store.facts(KEY).map(Facts::version).orElse(null);
        return Objects.equals(version, known.version()) ? known : newest();
    }

    Loaded newest() {
        return store.get(KEY, MOST_BYTES)
                .map(object -> new Loaded(parse(object.content()), object.version()))
                .orElse(Loaded.NOTHING);
    }

    /**
     * Makes a commit the newest, if the one that it was made from still is.
     *
     * @return the newest, which may by now be one that was made from it; empty if another came first
     * @throws StoreException if it cannot be told whether it has been written, or it has not been
     */
    Optional<Loaded> swap(Loaded base, Manifest next) {
        Optional<String> version = Optional.empty();
        StoreException failure = null;
        try {
            version = store.put(KEY, content(next), condition(base));
        } catch (StoreException e) {
            failure = e;
        }
        if (version.isPresent()) {
            return Optional.of(new Loaded(next, version.get()));
        }
        // A refusal may be the answer to a second try of a request whose first has written.
        Loaded there = newest();
        if (there.manifest().contains(Objects.requireNonNull(next.attempt()))) {
            return Optional.of(there);
        }
        if (failure != null && Objects.equals(there.version(), base.version())) {
            throw failure;
        }
        return Optional.empty();
    }

    private static WriteCondition condition(Loaded base) {
        return base.version() == null ? WriteCondition.ifAbsent() : WriteCondition.ifVersion(base.version());
    }

    private static ObjectContent content(Manifest manifest) {
        try {
            return ObjectContent.of(ManifestWriting.write(manifest));
        } catch (IOException e) {
            throw new IllegalStateException("a manifest cannot be written", e);
        }
    }

    private static Manifest parse(byte[] content) {
        Manifest manifest;
        try {
            manifest = ManifestReading.read(content);
        } catch (IOException e) {
            throw StoreException.lasting("the manifest of the index cannot be read", e);
        }
        if (manifest.layout() != Manifest.LAYOUT) {
            throw IndexLayout.refused(Integer.toString(manifest.layout()), "location");
        }
        return manifest;
    }
}
