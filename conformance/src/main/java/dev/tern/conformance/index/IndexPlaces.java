package dev.tern.conformance.index;

import dev.tern.cloud.CloudProviders;
import dev.tern.cloud.Stores;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.StoreAddress;
import java.util.ArrayList;
import java.util.List;

/** Opens the places that an index can lie in. */
final class IndexPlaces {
    private static final int PAGE = 1_000;

    private IndexPlaces() {}

    static ObjectStore open(String address) {
        return new Stores(CloudProviders::find, System.getenv(), () -> "").objects(StoreAddress.parse(address));
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
