package dev.tern.azurehost;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What the host sends to the worker as a body. It looks for one only where {@code Content-Length} is above 0, so a
 * chunked body is lost. Octet-stream and multipart stay bytes, everything else is read as UTF-8, without a byte order
 * mark.
 */
sealed interface HostBody {

    /** No body. */
    record Empty() implements HostBody {}

    /** A body that the host took for text. */
    record Text(String text) implements HostBody {}

    /** A body that the host left alone. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and the conversions are about arrays.
    record Bytes(byte[] bytes) implements HostBody {}

    /** Of the headers in lower case, and the bytes on the wire. */
    static HostBody of(Map<String, String> headers, byte[] body) {
        if (contentLength(headers) <= 0) {
            return new Empty();
        }
        String type = headers.getOrDefault("content-type", "").strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/octet-stream") || type.startsWith("multipart/")) {
            return new Bytes(body.clone());
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static long contentLength(Map<String, String> headers) {
        try {
            return Long.parseLong(headers.getOrDefault("content-length", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
