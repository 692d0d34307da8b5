package dev.tern.conformance.lambda;

import java.util.List;

/**
 * Nothing came back from the function's process: it took too long, or it ended. The message quotes the last lines the
 * process printed, because the cause is nearly always there.
 */
public final class LambdaRuntimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int QUOTED_LINES = 20;

    LambdaRuntimeException(String message, List<String> output) {
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
