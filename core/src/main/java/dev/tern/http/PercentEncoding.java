package dev.tern.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the parts of a request target, once. What is not well encoded stays as it is. See
 * <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986</a>, and for the plus in a query the
 * <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">form encoding</a>.
 */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** A path, in which a plus is a plus. */
    public static String decodedPath(String path) {
        return decoded(path.replace("+", "%2B"), path);
    }

    /** A name or a value of a query, in which a plus is a space. */
    public static String decodedParameter(String text) {
        return decoded(text, text);
    }

    private static String decoded(String encoded, String otherwise) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
