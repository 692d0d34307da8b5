package dev.tern.aws.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tern.delivery.UnreadableException;
import java.net.URLDecoder;

/** The key of an object as a notification of S3 has it: encoded as in a form, a blank as {@code +}. */
final class S3Key {
    private static final String UNKNOWN = "\ufffd";

    private S3Key() {}

    static String decode(String encoded) throws UnreadableException {
        String key;
        try {
            key = URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("s3.object.key is not URL-encoded");
        }
        // The decoder puts this in place of bytes that are no UTF-8; a key can have it of its own.
        if (key.contains(UNKNOWN) && !encoded.contains(UNKNOWN) && !encoded.contains("%EF%BF%BD")) {
            throw new UnreadableException("s3.object.key is not UTF-8");
        }
        return key;
    }
}
