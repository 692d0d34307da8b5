package dev.tern.invocation;

import java.util.Optional;

/**
 * The header <a href="https://www.w3.org/TR/trace-context/#traceparent-header">traceparent</a>: version, trace, parent
 * and flags in hexadecimal digits of lower case, and after these what a later version may add. It is read by hand, since
 * every call has one and a start should not wait for a regular expression.
 */
public final class TraceParent {
    private static final int TRACE = 3;
    private static final int TRACE_END = 35;
    private static final int PARENT = 36;
    private static final int PARENT_END = 52;
    private static final int FLAGS = 53;
    private static final int END = 55;

    private TraceParent() {}

    /**
     * One of the version 00.
     *
     * @return empty if the trace is not 32 such digits, or the parent not 16
     */
    public static Optional<String> of(String trace, String parent, boolean sampled) {
        String header = "00-" + trace + "-" + parent + (sampled ? "-01" : "-00");
        return header.length() == END && isOne(header) ? Optional.of(header) : Optional.empty();
    }

    static boolean isOne(String text) {
        return text.length() >= END
                && isHex(text, 0, TRACE - 1)
                && text.charAt(TRACE - 1) == '-'
                && isHex(text, TRACE, TRACE_END)
                && text.charAt(TRACE_END) == '-'
                && isHex(text, PARENT, PARENT_END)
                && text.charAt(PARENT_END) == '-'
                && isHex(text, FLAGS, END)
                && isOneLine(text);
    }

    static String traceId(String header) {
        return header.substring(TRACE, TRACE_END);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneLine(String text) {
        for (int i = END; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
