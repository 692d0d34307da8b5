package dev.tern.azure.store;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection string of a storage account, as the portal and Azurite show it.
 *
 * @param account the name of the account
 * @param key its key
 * @param values all that it says, by names in any case
 * @see <a href="https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string">Configure connection
 *     strings</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record ConnectionString(String account, byte[] key, Map<String, String> values) {
    static final String VARIABLE = "AZURE_STORAGE_CONNECTION_STRING";

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with the end of a sentence, if it has no key; it never repeats the string
     */
    static ConnectionString parse(String text) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        String account = values.get("AccountName");
        byte[] key = decoded(values.get("AccountKey"));
        if (account == null || key == null) {
            throw new IllegalArgumentException(
                    "needs AccountName and AccountKey in " + VARIABLE + ", or no such variable");
        }
        return new ConnectionString(account, key, values);
    }

    /**
     * Where a service of the account is.
     *
     * @param service {@code Blob}, {@code Queue} or {@code Table}
     */
    String endpoint(String service) {
        String given = values.get(service + "Endpoint");
        if (given != null) {
            return given.replaceAll("/+$", "");
        }
        return values.getOrDefault("DefaultEndpointsProtocol", "https") + "://"
                + StorageAccount.host(account, service, values.getOrDefault("EndpointSuffix", StorageAccount.SUFFIX));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ConnectionString[" + account + "]";
    }

    private static byte @Nullable [] decoded(@Nullable String key) {
        try {
            return key == null || key.isEmpty() ? null : Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            // Its message would show a letter of the key.
            return null;
        }
    }
}
