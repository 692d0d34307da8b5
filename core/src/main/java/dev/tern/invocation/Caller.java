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

    private static final int MARK = 12;

    private Caller() {}

    static @Nullable String safe(@Nullable String who) {
        if (who == null || who.isBlank()) {
            return null;
        }
        return SAFE.matcher(who).matches() ? who : "sha256:" + hash(who);
    }

    /** Enough to tell callers apart in a log, and too little to say who they are: a name can be a person's address. */
    static String mark(String who) {
        return hash(who).substring(0, MARK);
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
