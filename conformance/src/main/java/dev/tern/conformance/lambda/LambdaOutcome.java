package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How one invocation ended, as the function's runtime reported it. */
public sealed interface LambdaOutcome {

    /** The bytes the runtime sent; by contract of the Java runtime JSON in UTF-8. */
    byte[] body();

    /** The body read as UTF-8. */
    default String text() {
        return new String(body(), UTF_8);
    }

    /**
     * The handler returned.
     *
     * @param body what it wrote to its output stream, unchanged; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only handed on.
    record Response(byte[] body) implements LambdaOutcome {}

    /**
     * The handler threw, could not be found, or could not be constructed.
     *
     * @param errorType what a caller of Lambda reads as {@code errorType}: the class name of the exception; where the
     *     report has none, the category from the header {@code Lambda-Runtime-Function-Error-Type}
     * @param body the report: a JSON object with {@code errorMessage}, {@code errorType} and {@code stackTrace}
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only handed on.
    record Failure(String errorType, byte[] body) implements LambdaOutcome {}
}
