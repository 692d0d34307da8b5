package dev.tern.azure;

import com.microsoft.azure.functions.HttpRequestMessage;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A body as the worker hands it over: always text, whatever it was on the wire.
 *
 * @param text what the worker made of the bytes
 * @param binary whether it made the text of bytes, in the default charset of the JVM
 */
record TriggerBody(String text, boolean binary) {
    private static final char REPLACEMENT = '\uFFFD';

    /** The two kinds of body that Azure's host passes on as bytes; of all others it makes text itself, as UTF-8. */
    static TriggerBody of(HttpRequestMessage<Optional<String>> message, Headers headers) {
        String type = headers.first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean binary = type.startsWith("application/octet-stream") || type.startsWith("multipart/");
        Optional<String> text = message.getBody();
        return new TriggerBody(text == null ? "" : text.orElse(""), binary);
    }

    /** The bytes that were sent, unless this is {@link #damaged()}. */
    Body bytes() {
        return Body.of(text.getBytes(binary ? Charset.defaultCharset() : StandardCharsets.UTF_8));
    }

    /**
     * Whether bytes may have been lost on the way. A decoder puts this character in the place of what it cannot read; a
     * body that had it from the start cannot be told apart.
     */
    boolean damaged() {
        return binary && text.indexOf(REPLACEMENT) >= 0;
    }
}
