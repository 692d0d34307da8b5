package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Router<String> router = new Router<>(List.of(
            route("{*path}", Set.of("GET", "PUT")),
            route("users/{id:int}", Set.of("GET")),
            route("users/me", Set.of("GET", "DELETE"))));

    @Test
    @DisplayName("a literal comes before a parameter, and a parameter before a catch-all")
    void literalsFirst() {
        assertThat(found("GET", "/users/me")).isEqualTo("users/me");
        assertThat(found("GET", "/users/7")).isEqualTo("users/{id:int}");
        assertThat(found("GET", "/users/7/name")).isEqualTo("{*path}");
    }

    @Test
    @DisplayName("a route that fits the path but not the method is no route, and a later one may fit")
    void methodIsPartOfTheRoute() {
        assertThat(found("PUT", "/users/me")).isEqualTo("{*path}");
        assertThat(router.find("POST", "/users/me")).isEmpty();
    }

    @Test
    @DisplayName("parameters have the name in the template, without its constraint")
    void namesParameters() {
        assertThat(router.find("GET", "/users/7").orElseThrow().parameters()).isEqualTo(Map.of("id", "7"));
        assertThat(router.find("GET", "/a/b%2Fc").orElseThrow().parameters()).isEqualTo(Map.of("path", "a/b%2Fc"));
    }

    @Test
    @DisplayName("a catch-all takes the root as well, and then has no parameter")
    void catchAllTakesTheRoot() {
        assertThat(router.find("GET", "/").orElseThrow().parameters()).isEmpty();
    }

    @Test
    @DisplayName("literals are compared without regard to case")
    void ignoresCase() {
        assertThat(found("DELETE", "/Users/ME")).isEqualTo("users/me");
    }

    private String found(String method, String path) {
        return router.find(method, path).orElseThrow().function();
    }

    private static Router.Route<String> route(String template, Set<String> methods) {
        FunctionJson json = new FunctionJson("f", "../a.jar", "a.B", "c", "req", "httpTrigger", template, methods);
        return new Router.Route<>(new RouteTemplate(template), json, template);
    }
}
