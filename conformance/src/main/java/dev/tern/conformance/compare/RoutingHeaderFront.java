package dev.tern.conformance.compare;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * A front door with a gateway before it that says in a header which function a path means.
 *
 * <p>Spring Cloud Function knows no paths: on AWS they are deep in the event, on Google its function cannot see them at
 * all. What it has on every cloud is its
 * <a href="https://docs.spring.io/spring-cloud-function/reference/spring-cloud-function/programming-model.html">routing
 * function</a>, which goes by the header {@code spring.cloud.function.definition}. Without that header every answer would
 * be an error, and the comparison would show nothing but that; so each request gets it, and the functions are found. A
 * header of that name which the client sent is replaced, as such a gateway would. Nothing else is changed, on either way.
 *
 * @param front the door behind the gateway
 */
record RoutingHeaderFront(Front front) implements Front {
    private static final String HEADER = "spring.cloud.function.definition";
    private static final String FUNCTIONS = "/v1/functions/";
    private static final Map<String, String> BY_PATH = Map.of(
            "/v1/chat", "chat",
            "/v1/summarise", "summarise",
            "/v1/summarize", "summarise",
            "/v1/rag/query", "ragQuery",
            "/v1/search", "search");
    private static final String DOCUMENTS = "/v1/documents";

    @Override
    public WireResponse exchange(WireRequest request) throws IOException {
        return front.exchange(routed(request));
    }

    /** The same request, with the header if its path means a function. */
    static WireRequest routed(WireRequest request) {
        List<Field> headers = new ArrayList<>(request.headers());
        headers.removeIf(field -> field.name().equalsIgnoreCase(HEADER));
        functionOf(request).ifPresent(function -> headers.add(new Field(HEADER, function)));
        return new WireRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    private static Optional<String> functionOf(WireRequest request) {
        String path = request.path();
        if (path.equals(DOCUMENTS)) {
            return Optional.of(request.method().equals("POST") ? "ingest" : "documents");
        }
        if (path.startsWith(FUNCTIONS)) {
            String name = path.substring(FUNCTIONS.length());
            return Optional.of(StringUtils.uriDecode(name, StandardCharsets.UTF_8))
                    .filter(StringUtils::hasText);
        }
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
