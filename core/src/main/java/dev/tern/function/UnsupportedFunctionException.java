package dev.tern.function;

/** An exported function cannot be served; the message says which type stands in the way. */
public final class UnsupportedFunctionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedFunctionException(String sentence) {
        super(sentence);
    }
}
