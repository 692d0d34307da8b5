package dev.tern.conformance.report;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as lines: what begins it, its headers, an empty line, its body. */
final class MessageText {
    private MessageText() {}

    static String of(WireRequest request) {
        return lines(request.method() + " " + request.target(), request.headers(), request.body());
    }

    static String of(@Nullable WireResponse response) {
        return response == null
                ? "(no response)"
                : lines(String.valueOf(response.status()), response.headers(), response.body());
    }

    private static String lines(String first, List<Field> headers, Body body) {
        StringBuilder text = new StringBuilder(first);
        headers.forEach(
                field -> text.append('\n').append(field.name()).append(": ").append(field.value()));
        return body.isEmpty()
                ? text.toString()
                : text.append("\n\n").append(BodyText.of(body)).toString();
    }
}
