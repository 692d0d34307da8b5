package dev.tern.config;

/**
 * A secret is needed now and its store does not give it. The message names the setting, the secret and the reason, and
 * is for the log: what a secret is called is not a client's business.
 */
public final class SecretUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretUnavailableException(SecretReference reference, SecretStoreException cause) {
        super(reference.setting() + ": the secret " + reference + " cannot be had: " + cause.reason(), cause);
    }
}
