package dev.tern.model.openai;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The provider answered with an error. Its message has nothing of what the provider said, since that may repeat a prompt
 * or a key; the words are kept apart, to be read by {@link ErrorBody} only.
 */
final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, List<String>> headers;
    private final transient byte[] body;

    /**
     * @param status of the response; 200 where the error came in the middle of a stream
     * @param headers by their names in lower case
     * @param body the beginning of it
     */
    WireException(int status, Map<String, List<String>> headers, byte[] body) {
        super("the provider answered " + status + (status < 300 ? " and an error" : ""));
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
