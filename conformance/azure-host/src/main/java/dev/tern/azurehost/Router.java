package dev.tern.azurehost;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the function of a request. The method is a part of the route, so a known path with another method is not found,
 * like an unknown one: Azure's host
 * <a href="https://github.com/Azure/azure-functions-host/issues/10098">answers 404 and not 405</a>.
 *
 * @param <F> a function
 */
final class Router<F> {
    private final List<Route<F>> routes;

    Router(List<Route<F>> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(route -> route.template().precedence()))
                .toList();
    }

    Optional<Match<F>> find(String method, String path) {
        for (Route<F> route : routes) {
            boolean allowed =
                    route.json().methods().isEmpty() || route.json().methods().contains(method);
            Optional<Map<String, String>> parameters =
                    allowed ? route.template().match(path) : Optional.empty();
            if (parameters.isPresent()) {
                return Optional.of(new Match<>(route.function(), parameters.get()));
            }
        }
        return Optional.empty();
    }

    /** A function behind a route. */
    record Route<F>(RouteTemplate template, FunctionJson json, F function) {}

    /** The function of a request, with the parameters of its route. */
    record Match<F>(F function, Map<String, String> parameters) {}
}
