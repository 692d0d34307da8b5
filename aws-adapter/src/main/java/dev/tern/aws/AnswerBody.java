package dev.tern.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Body;
import dev.tern.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Puts the body of a response into an answer: as text if it is certainly text in UTF-8, else as base64. */
final class AnswerBody {
    /** What stands for bytes that are no text; or it stood there itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private AnswerBody() {}

    static void put(HttpResponse response, ObjectNode answer) {
        Body body = response.body();
        Optional<String> text = isOfTextType(response) ? text(body) : Optional.empty();
        answer.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body.bytes())));
        answer.put("isBase64Encoded", text.isEmpty());
    }

    private static boolean isOfTextType(HttpResponse response) {
        String type = response.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return response.body().isEmpty()
                || type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.startsWith("application/x-www-form-urlencoded");
    }

    private static Optional<String> text(Body body) {
        String read = body.text();
        if (read.indexOf(REPLACEMENT) < 0) {
            return Optional.of(read);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
