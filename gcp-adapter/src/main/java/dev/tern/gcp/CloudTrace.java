package dev.tern.gcp;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Google's own trace header, {@code X-Cloud-Trace-Context: TRACE_ID/SPAN_ID;o=OPTIONS}, as a W3C traceparent. See
 * <a href="https://cloud.google.com/trace/docs/trace-context#legacy-http-header">Cloud Trace</a>: the trace is 32 hex
 * digits, the span a decimal number of 64 bits without sign, and the lowest bit of the options says that it is sampled.
 */
final class CloudTrace {
    private static final Pattern HEADER = Pattern.compile("([0-9A-Fa-f]{32})(?:/([0-9]{1,20}))?(?:;o=([0-9]))?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    private CloudTrace() {}

    /** The traceparent; empty if the header is not of its form or names no trace. */
    static Optional<String> toTraceParent(String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String trace = matcher.group(1).toLowerCase(Locale.ROOT);
        String span = span(matcher.group(2), trace);
        return trace.equals(NO_TRACE) || span.equals(NO_SPAN)
                ? Optional.empty()
                : Optional.of("00-" + trace + "-" + span + "-" + flags(matcher.group(3)));
    }

    /** A traceparent cannot go without a span, so one that stays the same for the trace stands in. */
    private static String span(@Nullable String decimal, String trace) {
        String span = decimal == null ? NO_SPAN : hex(decimal);
        return span.equals(NO_SPAN) ? trace.substring(16) : span;
    }

    private static String hex(String decimal) {
        try {
            return HexFormat.of().toHexDigits(Long.parseUnsignedLong(decimal));
        } catch (NumberFormatException e) {
            return NO_SPAN;
        }
    }

    private static String flags(@Nullable String options) {
        boolean sampled = options != null && Integer.parseInt(options) % 2 == 1;
        return sampled ? "01" : "00";
    }
}
