package dev.tern.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.config.SecretStoreException;

/**
 * What a store of secrets answered.
 *
 * @param status the HTTP status
 * @param body the JSON of the body; a missing node if it is none
 */
public record StoreAnswer(int status, JsonNode body) {

    /**
     * The answer, if it holds what was asked for.
     *
     * @throws SecretStoreException with what the status says; never with what the body says
     */
    public StoreAnswer granted() {
        if (status != 200) {
            throw new SecretStoreException(reason(), null);
        }
        return this;
    }

    /**
     * A text of the answer.
     *
     * @param pointer where it is, such as {@code /payload/data}
     * @throws SecretStoreException if it is not there
     */
    public String text(String pointer) {
        String text = body.at(pointer).textValue();
        if (text == null) {
            throw unreadable();
        }
        return text;
    }

    /** The failure of an answer that is not of the store's form. */
    public static SecretStoreException unreadable() {
        return new SecretStoreException("the store's answer cannot be read", null);
    }

    private String reason() {
        return switch (status) {
            case 401, 403 -> "access is denied";
            case 404 -> "it is not in the store";
            case 429 -> "the store takes no more calls just now";
            default ->
                status >= 500 ? "the store failed with status " + status : "the store refused with status " + status;
        };
    }
}
