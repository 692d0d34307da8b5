package dev.tern.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Names a document by what it is: SHA-256 over its bytes and its metadata, in hexadecimal. */
final class ContentHash {
    private ContentHash() {}

    static String of(SourceDocument document) {
        MessageDigest sha256 = sha256();
        sha256.update(document.bytes());
        sha256.update((byte) 0);
        sha256.update(new TreeMap<>(document.givenMetadata()).toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
