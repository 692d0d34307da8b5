package dev.tern.conformance.cases;

import java.util.Locale;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** Media types are the same if type, subtype and parameters are, without regard to spaces and case. */
final class MediaTypeComparison {
    private MediaTypeComparison() {}

    static boolean same(String expected, String actual) {
        try {
            return parsed(expected).equals(parsed(actual));
        } catch (InvalidMimeTypeException e) {
            return expected.equals(actual);
        }
    }

    private static MimeType parsed(String text) {
        return MimeTypeUtils.parseMimeType(text.toLowerCase(Locale.ROOT));
    }
}
