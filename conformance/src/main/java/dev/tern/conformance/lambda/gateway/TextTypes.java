package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.wire.WireRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which bodies travel as text: {@code text/*}, JSON, JavaScript and XML, where they are UTF-8 and not compressed. All
 * others travel as base64. See
 * <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">the load
 * balancer's rule</a>, which HTTP APIs and function URLs share.
 */
final class TextTypes {
    private static final Set<String> TEXT = Set.of("application/json", "application/javascript", "application/xml");

    private TextTypes() {}

    /** The body as text, if it travels as text. */
    static Optional<String> textOf(WireRequest request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String plain = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        boolean text = plain.startsWith("text/") || TEXT.contains(plain);
        boolean compressed = request.header("Content-Encoding").isPresent();
        return text && !compressed ? decoded(request.body().bytes()) : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
