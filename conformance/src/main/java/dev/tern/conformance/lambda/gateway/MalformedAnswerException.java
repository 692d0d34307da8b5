package dev.tern.conformance.lambda.gateway;

/** The function failed, or what it answered is not of the form that its front door understands. */
final class MalformedAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String message) {
        super(message);
    }
}
