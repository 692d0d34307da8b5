package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.conformance.kit.ObjectStoreKit;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In Azure Blob Storage")
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
    @DisplayName("a list of more objects than Azure gives at once is whole, and begins where it ended the last time")
    void longList() {
        ObjectStore store = at("documents/many");
        IntStream.range(0, 1_010)
                .parallel()
                .forEach(number ->
                        store.put("%05d".formatted(number), ObjectContent.of("x"), WriteCondition.always()));

        assertThat(store.list("", "", 1_000)).hasSize(1_000);
        assertThat(store.list("", "00999", 1_000)).hasSize(10).first().satisfies(first -> assertThat(first.key())
                .isEqualTo("01000"));
        assertThat(store.list("", "01004", 2)).hasSize(2);
        assertThat(store.list("", "00001", 2)).first().satisfies(first -> assertThat(first.key())
                .isEqualTo("00002"));
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
}
