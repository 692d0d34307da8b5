package dev.tern.http;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The paths and methods that exist, and what each leads to. {@code docs/openapi.yaml} describes the same. */
final class Routes {
    private static final String FUNCTIONS = "/v1/functions/";
    private static final String EVENTS = "/v1/events";
    private static final String NAME = "{name}";

    private final Map<String, Map<String, Endpoint>> byPath = new TreeMap<>();

    Routes(
            FunctionEndpoint functions,
            DocumentsEndpoint documents,
            Endpoint models,
            Endpoint health,
            Endpoint openApi) {
        add("POST", "/v1/chat", functions.to("chat"));
        add("POST", "/v1/summarise", functions.to("summarise"));
        add("POST", "/v1/summarize", functions.to("summarise"));
        add("POST", "/v1/rag/query", functions.to("ragQuery"));
        add("POST", "/v1/search", functions.to("search"));
        add("POST", "/v1/documents", functions.to("ingest"));
        add("GET", "/v1/documents", documents::get);
        add("PUT", "/v1/documents", documents::put);
        add("DELETE", "/v1/documents", documents::delete);
        add("POST", FUNCTIONS + NAME, request -> functions.handle(nameIn(request), request));
        add("GET", "/v1/models", models);
        add("GET", HealthEndpoint.PATH, health);
        add("GET", "/openapi.json", openApi);
    }

    /** The same and the path for events, which is not there unless somebody has opened it. */
    Routes withEvents(Supplier<Endpoint> events) {
        Endpoint late = new Late(events);
        add("POST", EVENTS, late);
        add("OPTIONS", EVENTS, late);
        return this;
    }

    /** What nobody may ever ask for is made when somebody does. */
    private record Late(Supplier<Endpoint> endpoint) implements Endpoint {
        @Override
        public HttpResponse handle(HttpRequest request) throws Exception {
            return endpoint.get().handle(request);
        }

        @Override
        public boolean isImmediate(HttpRequest request) {
            return endpoint.get().isImmediate(request);
        }
    }

    /** Path templates with their methods, as in the API description. */
    Map<String, Set<String>> templates() {
        Map<String, Set<String>> templates = new TreeMap<>();
        byPath.forEach((path, methods) -> templates.put(path, new TreeSet<>(methods.keySet())));
        return templates;
    }

    /**
     * Finds what a request leads to.
     *
     * @throws ProblemException of type not found or method not allowed
     */
    Endpoint match(HttpRequest request) {
        Map<String, Endpoint> methods = byPath.get(template(request.path()));
        if (methods == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "there is no such path");
        }
        Endpoint endpoint = methods.get(request.method());
        if (endpoint == null) {
            String allow = allow(methods.keySet());
            if (request.method().equals("OPTIONS")) {
                return any -> HttpResponse.noContent().with("Allow", allow);
            }
            throw ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, "this path allows " + allow)
                    .withHeader("Allow", allow);
        }
        return endpoint;
    }

    private void add(String method, String path, Endpoint endpoint) {
        byPath.computeIfAbsent(path, any -> new TreeMap<>()).put(method, endpoint);
    }

    private static String template(String path) {
        boolean named = path.startsWith(FUNCTIONS)
                && path.length() > FUNCTIONS.length()
                && path.indexOf('/', FUNCTIONS.length()) < 0;
        return named ? FUNCTIONS + NAME : path;
    }

    private static String nameIn(HttpRequest request) {
        return request.path().substring(FUNCTIONS.length());
    }

    private static String allow(Set<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        if (methods.contains("GET")) {
            all.add("HEAD");
        }
        all.add("OPTIONS");
        return String.join(", ", all);
    }
}
