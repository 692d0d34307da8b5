package dev.tern.aws;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X-Ray's trace header, such as {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1}, as a
 * W3C one. See <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">
 * the header</a>; both have a trace id of 32 hexadecimal digits.
 */
final class XRayTrace {
    private static final Pattern ROOT = Pattern.compile("1-([0-9a-f]{8})-([0-9a-f]{24})");
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{16}");
    private static final int PARENT_START = 16;

    private XRayTrace() {}

    /** The same as a {@code traceparent}; empty if there is no root to be read. */
    static Optional<String> toTraceParent(String header) {
        Map<String, String> parts = parts(header);
        Matcher root = ROOT.matcher(parts.getOrDefault("root", ""));
        if (!root.matches()) {
            return Optional.empty();
        }
        String trace = root.group(1) + root.group(2);
        String parent = parts.getOrDefault("parent", "");
        // A front door begins a trace without a parent; the other form cannot do without one.
        String span = PARENT.matcher(parent).matches() ? parent : trace.substring(PARENT_START);
        String sampled = parts.getOrDefault("sampled", "").equals("1") ? "01" : "00";
        return Optional.of("00-" + trace + "-" + span + "-" + sampled);
    }

    private static Map<String, String> parts(String header) {
        Map<String, String> parts = new HashMap<>();
        for (String part : header.toLowerCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return parts;
    }
}
