package dev.tern.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Encodes text for the target of a request to somebody else; {@link PercentEncoding} decodes. Apart from that, since a start
 * needs the one and not the other. See <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.3">RFC 3986</a>.
 */
public final class PercentEncoder {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();

    private PercentEncoder() {}

    /** Any text as one segment of a path or one value of a query: all but unreserved characters is encoded. */
    public static String encoded(String text) {
        return encoded(text, "");
    }

    /**
     * Any text as a part of a target.
     *
     * @param kept ASCII characters that stay as unreserved ones do, such as the slashes of a path
     */
    public static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && (UNRESERVED.indexOf(octet) >= 0 || kept.indexOf(octet) >= 0)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(UPPER_CASE.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
