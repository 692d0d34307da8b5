package dev.tern.conformance.gcs;

import dev.tern.http.Query;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * What of a bucket is asked for.
 *
 * @param prefix what names begin with
 * @param delimiter what parts of names end with, of which only the first is to be told; may be empty
 * @param startOffset the first name
 * @param endOffset the name before which it ends; empty for none
 * @param most at most so many names and parts of names, up to 1,000
 * @param after where the page before has ended; empty for the first
 * @see <a href="https://cloud.google.com/storage/docs/json_api/v1/objects/list">objects.list</a>
 */
record ListQuery(String prefix, String delimiter, String startOffset, String endOffset, int most, String after) {
    private static final int MOST = 1000;

    static ListQuery of(Query query) {
        return new ListQuery(
                query.first("prefix").orElse(""),
                query.first("delimiter").orElse(""),
                query.first("startOffset").orElse(""),
                query.first("endOffset").orElse(""),
                most(query),
                query.first("pageToken").map(ListQuery::name).orElse(""));
    }

    /** The last name of a page, which says where the next one begins. */
    static String token(String name) {
        return Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The greatest of the names that it cannot begin before. */
    String start() {
        String start = compare(startOffset, prefix) > 0 ? startOffset : prefix;
        return compare(after, start) > 0 ? after : start;
    }

    boolean isBeforeEnd(String name) {
        return endOffset.isEmpty() || compare(name, endOffset) < 0;
    }

    private static int most(Query query) {
        try {
            int most = query.first("maxResults").map(Integer::parseInt).orElse(MOST);
            if (most > 0) {
                return Math.min(most, MOST);
            }
        } catch (NumberFormatException e) {
            // As bad as a number below one.
        }
        throw GcsError.invalid("Invalid value for maxResults");
    }

    private static String name(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GcsError.invalid("Invalid page token");
        }
    }

    static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
