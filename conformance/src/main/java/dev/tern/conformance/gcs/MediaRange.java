package dev.tern.conformance.gcs;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an object that is there.
 *
 * @param first its first byte
 * @param last its last byte
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">Range requests</a>
 */
record MediaRange(long first, long last) {
    private static final Pattern FROM = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})?");
    private static final Pattern OF_THE_END = Pattern.compile("bytes=-(\\d{1,18})");

    /**
     * What a header asks for; one of another form, or with several ranges, asks for the whole object.
     *
     * @throws GcsError if nothing of it is there
     */
    static Optional<MediaRange> of(String header, long size) {
        Matcher end = OF_THE_END.matcher(header);
        if (end.matches()) {
            return Optional.of(there(Math.max(0, size - Long.parseLong(end.group(1))), size - 1));
        }
        Matcher from = FROM.matcher(header);
        if (!from.matches()) {
            return Optional.empty();
        }
        long first = Long.parseLong(from.group(1));
        long last = from.group(2) == null ? Long.MAX_VALUE : Long.parseLong(from.group(2));
        return last < first ? Optional.empty() : Optional.of(there(first, Math.min(last, size - 1)));
    }

    private static MediaRange there(long first, long last) {
        if (first > last) {
            throw GcsError.rangeNotSatisfiable();
        }
        return new MediaRange(first, last);
    }

    byte[] of(byte[] whole) {
        return Arrays.copyOfRange(whole, (int) first, (int) last + 1);
    }

    /** What {@code Content-Range} says of it. */
    String told(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
