package dev.tern.conformance.lambda.gateway;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.util.List;

/** Responses that a front door makes by itself. */
final class OwnAnswers {
    private OwnAnswers() {}

    static WireResponse json(int status, String message) {
        return of(status, "application/json", "{\"message\":\"" + message + "\"}");
    }

    static WireResponse text(int status, String message) {
        return of(status, "text/plain", message);
    }

    static WireResponse html(int status, String message) {
        String title = status + " " + message;
        String page = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>";
        return of(status, "text/html", page);
    }

    private static WireResponse of(int status, String type, String body) {
        return new WireResponse(status, List.of(new Field("Content-Type", type)), Body.of(body));
    }
}
