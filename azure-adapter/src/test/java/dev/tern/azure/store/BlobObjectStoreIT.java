package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.conformance.kit.LeftOut;
import dev.tern.conformance.kit.ObjectStoreKit;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In Azure Blob Storage")
@LeftOut(
        tests = "firstOfNothing",
        because = "Azurite 3.35 answers with 206 and the range 0--1/0, where Azure answers with 416")
class BlobObjectStoreIT extends ObjectStoreKit {
    private static Azurite azurite;

    @BeforeAll
    static void start(@TempDir Path folder) {
        azurite = Azurite.start("Blob", folder);
        StorageRequest create = StorageRequest.of("PUT", "/documents").query("restype", "container");
        assertThat(StorageAccount.of(Azurite.ACCOUNT, azurite.environment())
                        .blobs()
                        .send(create, BodyHandlers::discarding)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        if (azurite != null) {
            azurite.close();
        }
    }

    @Override
    protected ObjectStore store() {
        return at("documents/some/prefix");
    }

    @Test
    @DisplayName(
            "a list that Azure gives in parts is whole and in order, wherever it begins and whatever was listed before")
    void listInParts() {
        ObjectStore store = at("documents/parts");
        List<String> keys = List.of(
                "a", "a-", "a.", "a./b", "a/", "b.c", "b/c", "b[", "b\\", "b\\c", "b]", "c\uf75c", "c\uff08", "c😀",
                "d");
        keys.forEach(key -> store.put(key, ObjectContent.of(key), WriteCondition.always()));
        BlobListing listing = new BlobListing(
                StorageAccount.of(Azurite.ACCOUNT, azurite.environment()).blobs(), "/documents", "parts/", 2);

        assertThat(listed(listing, "", "", 100)).isEqualTo(keys);
        for (int start : new int[] {0, 3, 8, 12, 5, 11, 14, 1}) {
            List<String> after = keys.subList(start + 1, keys.size());
            assertThat(listed(listing, "", keys.get(start), 2)).isEqualTo(after.subList(0, Math.min(2, after.size())));
            assertThat(listed(listing, "", keys.get(start), 5)).isEqualTo(after.subList(0, Math.min(5, after.size())));
        }
        assertThat(listed(listing, "a.", "", 9)).isEqualTo(keys.subList(2, 4));
        assertThat(listed(listing, "b\\", "b\\", 9)).isEqualTo(keys.subList(9, 10));
    }

    @Test
    @DisplayName("a container that is not there is another thing than an object that is not")
    void noContainer() {
        ObjectStore store = at("nothing");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.get("key", 10))
                .withMessage("there is no such container")
                .satisfies(failure -> assertThat(failure.isTemporary()).isFalse());
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.facts("key"));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.delete("key"));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.list("", "", 1));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.put("key", ObjectContent.of("x"), WriteCondition.ifAbsent()));
    }

    private static ObjectStore at(String path) {
        return AzureStores.objects(new StoreAddress("azblob", Azurite.ACCOUNT, path), azurite.environment());
    }

    private static List<String> listed(BlobListing listing, String keysBegin, String after, int most) {
        return listing.list(keysBegin, after, most).stream()
                .map(ObjectStore.Facts::key)
                .toList();
    }
}
