package dev.tern.config;

/** A setting is unknown or has a bad value. The message is a sentence that names it and says where it was found. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String sentence) {
        super(sentence);
    }
}
