package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.conformance.kit.KeyValueStoreKit;
import dev.tern.state.KeyValueStore;
import dev.tern.state.ObjectContent;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In Azure Table Storage")
class TableKeyValueStoreIT extends KeyValueStoreKit {
    private static Azurite azurite;

    @BeforeAll
    static void start(@TempDir Path folder) {
        azurite = Azurite.start("Table", folder);
        StorageRequest create = StorageRequest.of("POST", "/Tables")
                .header("Accept", "application/json;odata=nometadata")
                .content("application/json", ObjectContent.of("{\"TableName\":\"tern\"}"));
        assertThat(StorageAccount.of(Azurite.ACCOUNT, azurite.environment())
                        .tables()
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
    protected KeyValueStore store() {
        return at("tern");
    }

    @Test
    @DisplayName("a table that is not there is another thing than a value that is not")
    void noTable() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> at("nothing").putIfAbsent("key", "value", Duration.ofHours(1)))
                .withMessage("there is no such table")
                .satisfies(failure -> assertThat(failure.isTemporary()).isFalse());
    }

    private static KeyValueStore at(String table) {
        return AzureStores.keyValues(new StoreAddress("aztables", Azurite.ACCOUNT, table), azurite.environment());
    }
}
