package dev.tern.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.http.Headers;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who calls, as Google has checked it: the subject of the token that a caller with the role of an invoker sends. Google
 * checks it before the function sees it, and puts {@code SIGNATURE_REMOVED_BY_GOOGLE} in the place of its signature, so
 * that it is of no use to anybody else. If both headers are there, Google checks {@code X-Serverless-Authorization} and
 * hands on the other one as it came, so the other one says nothing.
 *
 * <p>A function that everybody may call gets such headers unchecked, and anybody can write these words. So they are
 * believed only where a setting says that every caller is checked. The headers of Identity-Aware Proxy are not believed at
 * all, as whoever may call the function without the proxy can write them.
 *
 * @see <a href="https://cloud.google.com/run/docs/authenticating/service-to-service">Authenticating service to service</a>
 */
final class InvokerToken {
    private static final String SCHEME = "Bearer ";
    private static final String REMOVED = "SIGNATURE_REMOVED_BY_GOOGLE";
    private static final ObjectMapper JSON = new ObjectMapper();

    private InvokerToken() {}

    /**
     * The caller; empty if Google does not say.
     *
     * @param invokersOnly whether nobody but invokers gets in
     */
    static Optional<String> caller(Headers headers, boolean invokersOnly) {
        if (!invokersOnly) {
            return Optional.empty();
        }
        List<String> checked = headers.all("X-Serverless-Authorization");
        List<String> tokens = checked.isEmpty() ? headers.all("Authorization") : checked;
        // Of two, nobody knows which one Google has looked at.
        return tokens.size() != 1
                ? Optional.empty()
                : Optional.of(tokens.get(0))
                        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .flatMap(value ->
                                subject(value.substring(SCHEME.length()).strip()));
    }

    private static Optional<String> subject(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[2].equals(REMOVED)) {
            return Optional.empty();
        }
        try {
            JsonNode subject =
                    JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("sub");
            return Optional.ofNullable(subject.textValue()).filter(text -> !text.isBlank());
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }
}
