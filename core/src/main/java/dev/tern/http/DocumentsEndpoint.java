package dev.tern.http;

import dev.tern.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents addressed by {@code ?id=}: each method is a call of the function that a JSON body could make too. Ids travel
 * in the query because one cloud's front end refuses an encoded slash in a path.
 */
final class DocumentsEndpoint {
    private final FunctionEndpoint functions;
    private final JsonCodec json;

    DocumentsEndpoint(FunctionEndpoint functions, JsonCodec json) {
        this.functions = functions;
        this.json = json;
    }

    HttpResponse get(HttpRequest request) throws Exception {
        Map<String, Object> wanted = new LinkedHashMap<>();
        request.query().first("id").ifPresent(id -> wanted.put("id", id));
        request.query().first("cursor").ifPresent(cursor -> wanted.put("cursor", cursor));
        request.query().first("limit").ifPresent(limit -> wanted.put("limit", number(limit)));
        return call("documents", wanted, request);
    }

    HttpResponse put(HttpRequest request) throws Exception {
        Utf8.check(request.body());
        boolean json = request.headers().first("Content-Type").isPresent() && MediaTypes.isJson(request);
        if (json) {
            throw MediaTypes.unsupported("the text itself, as text/plain, text/markdown or text/html");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id(request));
        document.put("text", request.body().text());
        return call("ingest", Map.of("documents", List.of(document)), request);
    }

    HttpResponse delete(HttpRequest request) throws Exception {
        return call("ingest", Map.of("delete", List.of(id(request))), request);
    }

    private HttpResponse call(String function, Map<String, Object> input, HttpRequest request) throws Exception {
        return functions.handle(function, request.withJson(json.encode(input)));
    }

    private static String id(HttpRequest request) {
        return request.query()
                .first("id")
                .orElseThrow(() -> ProblemException.invalid("/id", "is required in the query"));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("/limit", "must be a whole number").causedBy(e);
        }
    }
}
