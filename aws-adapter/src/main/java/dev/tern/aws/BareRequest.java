package dev.tern.aws;

import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.Query;
import dev.tern.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/** What can be told of a request whose event is malformed: enough to answer it and to log it. */
final class BareRequest {
    private static final String UNKNOWN = "unknown";

    private BareRequest() {}

    static HttpRequest of(EventFields event, EventInvocation facts) {
        Headers headers = headers(event);
        String method = firstText(event, List.of("/requestContext/http/method", "/httpMethod"));
        String path = firstText(event, List.of("/rawPath", "/path"));
        return new HttpRequest(
                method.toUpperCase(Locale.ROOT),
                path,
                Query.parse(null),
                headers,
                Body.empty(),
                facts.toInvocation(headers));
    }

    private static Headers headers(EventFields event) {
        try {
            return Headers.received(event.values("multiValueHeaders", "headers"));
        } catch (ProblemException alsoMalformed) {
            return Headers.none();
        }
    }

    private static String firstText(EventFields event, List<String> pointers) {
        return pointers.stream()
                .map(event.root()::at)
                .filter(value -> value.isTextual() && !value.textValue().isEmpty())
                .map(value -> value.textValue())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
