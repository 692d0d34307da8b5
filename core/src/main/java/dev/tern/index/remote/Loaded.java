package dev.tern.index.remote;

import org.jspecify.annotations.Nullable;

/**
 * A manifest as it stood in the store.
 *
 * @param manifest what it says
 * @param version the object's version; null if there was none
 */
record Loaded(Manifest manifest, @Nullable String version) {
    static final Loaded NOTHING = new Loaded(Manifest.empty(), null);
}
