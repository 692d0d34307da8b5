package dev.tern.aws.store;

import java.nio.charset.StandardCharsets;

/**
 * Text in an address as AWS wants it signed: all but letters, digits and {@code -._~} as {@code %XX}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">UriEncode</a>
 */
final class PercentEncoding {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private PercentEncoding() {}

    /** A value of a query. */
    static String value(String text) {
        return encoded(text, PLAIN);
    }

    /** A path, whose slashes stay. */
    static String path(String text) {
        return encoded(text, PLAIN + "/");
    }

    private static String encoded(String text, String plain) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && plain.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }
}
