package dev.tern.conformance.lambda.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.util.List;

/** Requests and answers for the shapes' tests. */
final class Exchange {
    static final WireRequest REQUEST = new WireRequest(
            "POST",
            "/a%20b/%C3%A9",
            "x=1&x=a%20b+c&y=",
            List.of(
                    new Field("Content-Type", "application/json"),
                    new Field("X-Twice", "one"),
                    new Field("x-twice", "two"),
                    new Field("Cookie", "a=1; b=2")),
            Body.of("{\"é\":1}"));

    private Exchange() {}

    static JsonNode event(String shape, WireRequest request) throws Exception {
        return EventJson.MAPPER.readTree(EventShapes.named(shape).toEvent(request));
    }

    static WireRequest withBody(String type, byte[] body) {
        return new WireRequest("POST", "/", "", List.of(new Field("Content-Type", type)), Body.of(body));
    }

    static WireResponse response(String shape, String answer) {
        return EventShapes.named(shape).toResponse(new LambdaOutcome.Response(answer.getBytes(UTF_8)));
    }

    static WireResponse failure(String shape) {
        return EventShapes.named(shape).toResponse(new LambdaOutcome.Failure("E", "{}".getBytes(UTF_8)));
    }

    static List<String> values(WireResponse response, String name) {
        return response.headers().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }
}
