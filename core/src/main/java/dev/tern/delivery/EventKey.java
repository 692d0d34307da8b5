package dev.tern.delivery;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for what may be long or secret: SHA-256 in hexadecimal, fit for a key, a file name and a log. */
public final class EventKey {
    private EventKey() {}

    /** The name of an event: by CloudEvents two are the same if their source and id are. */
    public static String of(CloudEvent event) {
        return of(event.getSource() + "\n" + event.getId());
    }

    /** The name of any text. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
