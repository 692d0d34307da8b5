package dev.tern.conformance.cases;

/** A case file cannot be used; the message names the file, the case and the field. */
public final class MalformedCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedCaseException(String sentence) {
        super(sentence);
    }

    MalformedCaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
