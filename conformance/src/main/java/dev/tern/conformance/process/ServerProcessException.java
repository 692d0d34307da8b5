package dev.tern.conformance.process;

import java.util.List;

/**
 * A server did not begin to answer: it took too long, or it ended. The message quotes the last lines it printed, because
 * the cause is nearly always there.
 */
public final class ServerProcessException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED_LINES = 20;

    ServerProcessException(String message, List<String> output) {
        super(message + quoted(output));
    }

    private static String quoted(List<String> output) {
        if (output.isEmpty()) {
            return "; the process printed nothing";
        }
        List<String> last = output.subList(Math.max(0, output.size() - QUOTED_LINES), output.size());
        return "; last output:\n    " + String.join("\n    ", last);
    }
}
