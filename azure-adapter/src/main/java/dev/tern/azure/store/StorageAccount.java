package dev.tern.azure.store;

import dev.tern.azure.identity.EntraTokens;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A storage account, and who asks it. */
interface StorageAccount {
    String SUFFIX = "core.windows.net";

    /** Its containers. */
    StorageService blobs();

    /** Its tables. */
    StorageService tables();

    /** Its queues. */
    StorageService queues();

    /** The account of that name: by its key if the environment has it, else as the function's identity. */
    static StorageAccount of(String account, Map<String, String> environment) {
        String connection = environment.getOrDefault(ConnectionString.VARIABLE, "");
        if (!connection.isBlank()) {
            ConnectionString given = ConnectionString.parse(connection);
            if (given.account().equals(account)) {
                return new ByKey(given);
            }
        }
        return new ByIdentity(account, Tokens.of(environment.getOrDefault("AZURE_CLIENT_ID", "")));
    }

    /** The host of a service of an account. */
    static String host(String account, String service, String suffix) {
        return account + "." + service.toLowerCase(Locale.ROOT) + "." + suffix;
    }

    /** An account whose key is known. */
    record ByKey(ConnectionString connection) implements StorageAccount {
        @Override
        public StorageService blobs() {
            return new StorageService(connection.endpoint("Blob"), key(StringToSign::ofBlobOrQueue));
        }

        @Override
        public StorageService tables() {
            return new StorageService(connection.endpoint("Table"), key(StringToSign::ofTable));
        }

        @Override
        public StorageService queues() {
            return new StorageService(connection.endpoint("Queue"), key(StringToSign::ofBlobOrQueue));
        }

        private SharedKey key(StringToSign form) {
            return new SharedKey(connection.account(), connection.key(), form);
        }
    }

    /** An account that lets the function's identity in. */
    record ByIdentity(String account, Supplier<String> token) implements StorageAccount {
        @Override
        public StorageService blobs() {
            return service("Blob");
        }

        @Override
        public StorageService tables() {
            return service("Table");
        }

        @Override
        public StorageService queues() {
            return service("Queue");
        }

        private StorageService service(String name) {
            return new StorageService(
                    "https://" + host(account, name, SUFFIX), (request, address) -> "Bearer " + token.get());
        }
    }

    /** One token is good for all accounts, so that all stores share it. */
    final class Tokens {
        private static final String SCOPE = "https://storage.azure.com/.default";
        private static final Map<String, Supplier<String>> OF_CLIENTS = new ConcurrentHashMap<>();

        private Tokens() {}

        static Supplier<String> of(String clientId) {
            return OF_CLIENTS.computeIfAbsent(clientId.strip(), id -> EntraTokens.of(SCOPE, id));
        }
    }
}
