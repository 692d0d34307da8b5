package dev.tern.aws;

import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.PercentEncoding;
import dev.tern.http.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The request in an event of an Application Load Balancer: path and query come as the client wrote them. See
 * <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">the format</a>.
 */
final class AlbRequests {
    private AlbRequests() {}

    static HttpRequest toRequest(
            EventFields event,
            EventInvocation facts,
            Map<String, List<String>> fields,
            Map<String, List<String>> query) {
        Headers headers = Headers.received(fields);
        return new HttpRequest(
                event.requiredText("httpMethod").toUpperCase(Locale.ROOT),
                PercentEncoding.decodedPath(event.requiredText("path")),
                new Query(decoded(query)),
                headers,
                EventBody.of(event),
                facts.toInvocation(headers));
    }

    /** Names that are the same once decoded are joined. */
    private static Map<String, List<String>> decoded(Map<String, List<String>> query) {
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        query.forEach((name, values) -> values.forEach(
                value -> decoded.computeIfAbsent(PercentEncoding.decodedParameter(name), any -> new ArrayList<>())
                        .add(PercentEncoding.decodedParameter(value))));
        return decoded;
    }
}
