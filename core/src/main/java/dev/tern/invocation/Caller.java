package dev.tern.invocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what a platform calls its callers fit for a log and for the key of a store. */
final class Caller {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:=/+@|-]{1,256}");

    private Caller() {}

    static @Nullable String safe(@Nullable String who) {
        if (who == null || who.isBlank()) {
            return null;
        }
        return SAFE.matcher(who).matches() ? who : "sha256:" + hash(who);
    }

    private static String hash(String who) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
