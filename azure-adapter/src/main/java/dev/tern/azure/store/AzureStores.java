package dev.tern.azure.store;

import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import java.time.InstantSource;
import java.util.Map;

/**
 * Opens the stores of an Azure storage account by their addresses. Calls carry a token of the function's identity, unless
 * {@value ConnectionString#VARIABLE} has the key of the very account that an address names.
 */
public final class AzureStores {
    private static final String ACCOUNT = "[a-z0-9]{3,24}";
    private static final String CONTAINER = "(\\$root|\\$web|[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9])";

    private AzureStores() {}

    /**
     * The objects at {@code azblob://account/container} or {@code azblob://account/container/prefix}.
     *
     * @throws IllegalArgumentException with the end of a sentence, if the address has another form
     */
    public static ObjectStore objects(StoreAddress address, Map<String, String> environment) {
        String[] parts = address.path().split("/", 2);
        require(
                address,
                parts[0].matches(CONTAINER),
                "azblob://account/container or azblob://account/container/prefix");
        StorageService blobs =
                StorageAccount.of(address.authority(), environment).blobs();
        return new BlobObjectStore(blobs, address, parts[0], parts.length == 1 ? "" : parts[1] + "/");
    }

    /**
     * The values at {@code aztables://account/table}.
     *
     * @throws IllegalArgumentException with the end of a sentence, if the address has another form
     */
    public static KeyValueStore keyValues(StoreAddress address, Map<String, String> environment) {
        require(address, address.path().matches("[A-Za-z][A-Za-z0-9]{2,62}"), "aztables://account/table");
        StorageService tables =
                StorageAccount.of(address.authority(), environment).tables();
        return new TableKeyValueStore(tables, address.path(), InstantSource.system());
    }

    /**
     * The queue at {@code azqueue://account/queue}.
     *
     * @throws IllegalArgumentException with the end of a sentence, if the address has another form
     */
    public static MessageSender messages(StoreAddress address, Map<String, String> environment) {
        require(address, address.path().matches(CONTAINER), "azqueue://account/queue");
        StorageService queues =
                StorageAccount.of(address.authority(), environment).queues();
        return new QueueMessageSender(queues, address);
    }

    private static void require(StoreAddress address, boolean hasForm, String form) {
        if (!hasForm || !address.authority().matches(ACCOUNT)) {
            throw new IllegalArgumentException("must be an address of the form " + form);
        }
    }
}
