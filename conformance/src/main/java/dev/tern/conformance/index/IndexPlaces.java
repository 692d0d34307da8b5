package dev.tern.conformance.index;

import dev.tern.state.FileObjectStore;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectStore.Facts;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the places that an index can lie in. */
final class IndexPlaces {
    private static final int PAGE = 1_000;

    private IndexPlaces() {}

    static ObjectStore open(String address) {
        return new FileObjectStore(Path.of(URI.create(address)));
    }

    /** All objects of a place. */
    static List<Facts> objects(ObjectStore store) {
        List<Facts> all = new ArrayList<>();
        List<Facts> page;
        do {
            page = store.list("", all.isEmpty() ? "" : all.get(all.size() - 1).key(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
