package dev.tern.azure.store;

import dev.tern.state.StoreException;
import dev.tern.state.StoreLimits;

/**
 * The name of the blob under a key. It is the key itself but for what Azure would change: a backslash, and a dot at the end
 * of a segment. In the place of such a character stand the one before it in Unicode and a mark, which is a character that
 * Unicode leaves to private use; so names are in the order of their keys, as far as they differ before the mark.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata">Naming
 *     containers, blobs, and metadata</a>
 */
final class BlobName {
    private static final char MARK = '\uF75C';
    private static final int MOST_CHARACTERS = 1024;
    /** From here on, the orders of UTF-8 and UTF-16 differ, and marks may stand. */
    private static final char UNSURE = '\uD800';

    private BlobName() {}

    /**
     * The name.
     *
     * @param prefix what the names of all objects of this place begin with
     * @throws StoreException if the key is none, or there is no room for it after the prefix
     */
    static String of(String prefix, String key) {
        String name = encoded(prefix + StoreLimits.objectKey(key));
        if (name.length() > MOST_CHARACTERS) {
            throw StoreException.lasting("the prefix leaves no room for the key");
        }
        return name;
    }

    /** What the names of all keys begin with that begin so; other names may, too. */
    static String start(String keysBegin) {
        return encoded(keysBegin.replaceAll("\\.+$", ""));
    }

    /** The key whose name this is. */
    static String decoded(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean marked = i + 1 < name.length() && name.charAt(i + 1) == MARK;
            key.append((char) (name.charAt(i) + (marked ? 1 : 0)));
            i += marked ? 1 : 0;
        }
        return key.toString();
    }

    /** The beginning of a name, as far as its place among others is the same in every order that a service may have. */
    static String sure(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) < UNSURE) {
            end++;
        }
        return name.substring(0, end);
    }

    private static String encoded(String key) {
        StringBuilder name = new StringBuilder(key.length() + 8);
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (isChanged(letter, i + 1 == key.length() || key.charAt(i + 1) == '/')) {
                name.append((char) (letter - 1)).append(MARK);
            } else {
                name.append(letter);
            }
        }
        return name.toString();
    }

    private static boolean isChanged(char letter, boolean endsSegment) {
        return letter == '\\' || letter == MARK || (letter == '.' && endsSegment);
    }
}
