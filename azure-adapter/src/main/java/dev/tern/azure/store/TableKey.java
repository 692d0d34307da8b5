package dev.tern.azure.store;

import dev.tern.state.HashedName;
import dev.tern.state.StoreLimits;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The partition key of a key: letters, digits, dots, dashes and underscores as they are, each other byte of UTF-8 as a
 * tilde and two hexadecimal digits. One that would be too long so is its beginning, two tildes and the SHA-256 of the key.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model">the table
 *     service's data model</a>
 */
final class TableKey {
    private static final int MOST_CHARACTERS = 500;
    private static final int BEGINNING = 400;

    private TableKey() {}

    /**
     * The partition key.
     *
     * @throws dev.tern.state.StoreException if the key is none
     */
    static String of(String key) {
        byte[] bytes = StoreLimits.valueKey(key).getBytes(StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder();
        for (byte each : bytes) {
            escaped.append(
                    isPlain(each)
                            ? Character.toString(each)
                            : "~" + HexFormat.of().toHexDigits(each));
        }
        return escaped.length() <= MOST_CHARACTERS
                ? escaped.toString()
                : escaped.substring(0, BEGINNING) + "~~" + HashedName.of(key);
    }

    private static boolean isPlain(byte letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-'
                || letter == '_'
                || letter == '.';
    }
}
