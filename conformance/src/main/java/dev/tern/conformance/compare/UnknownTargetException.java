package dev.tern.conformance.compare;

/** A word is neither the name of a target nor an address; the message says what there is. */
public final class UnknownTargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownTargetException(String word) {
        super("--target must be local, aws, azure, gcp, or an address that starts with https://, and not " + word);
    }
}
