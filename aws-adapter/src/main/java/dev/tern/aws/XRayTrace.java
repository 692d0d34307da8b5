package dev.tern.aws;

import dev.tern.invocation.TraceParent;
import java.util.Locale;
import java.util.Optional;

/**
 * X-Ray's trace header, such as {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1}, as a
 * W3C one. See <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">
 * the header</a>; both have a trace id of 32 hexadecimal digits.
 */
final class XRayTrace {
    private static final String VERSION = "1-";
    private static final int TIME_END = 10;
    private static final int ROOT_LENGTH = 35;
    private static final int PARENT_LENGTH = 16;

    private XRayTrace() {}

    /** The same as a {@code traceparent}; empty if there is no root to be read. */
    static Optional<String> toTraceParent(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        String root = part("root", lower);
        boolean formed = root.length() == ROOT_LENGTH && root.startsWith(VERSION) && root.charAt(TIME_END) == '-';
        if (!formed) {
            return Optional.empty();
        }
        String trace = root.substring(VERSION.length(), TIME_END) + root.substring(TIME_END + 1);
        // A front door begins a trace without a parent; the other form cannot do without one.
        String standIn = trace.substring(PARENT_LENGTH);
        boolean sampled = part("sampled", lower).equals("1");
        return TraceParent.of(trace, part("parent", lower), sampled).or(() -> TraceParent.of(trace, standIn, sampled));
    }

    /** The value of a part; empty if there is no such part. */
    private static String part(String name, String header) {
        int start = 0;
        while (start < header.length()) {
            int end = header.indexOf(';', start);
            String part =
                    header.substring(start, end < 0 ? header.length() : end).strip();
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1).strip();
            }
            start = end < 0 ? header.length() : end + 1;
        }
        return "";
    }
}
