package dev.tern.azurehost;

/** The app folder, or a call, is not as Azure's host or worker wants it; the message says what is wrong. */
final class HostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HostException(String sentence) {
        super(sentence);
    }

    HostException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
