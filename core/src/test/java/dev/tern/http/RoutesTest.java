package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.METHOD_NOT_ALLOWED;
import static dev.tern.problem.ProblemType.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A path")
class RoutesTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW", "get", "");

    @RegisterExtension
    static final Door DOOR = Door.with();

    @Test
    @DisplayName("is one of these few, with these methods")
    void all() {
        assertThat(DOOR.dispatcher().routes())
                .isEqualTo(Map.of(
                        "/v1/chat", Set.of("POST"),
                        "/v1/summarise", Set.of("POST"),
                        "/v1/summarize", Set.of("POST"),
                        "/v1/rag/query", Set.of("POST"),
                        "/v1/search", Set.of("POST"),
                        "/v1/documents", Set.of("DELETE", "GET", "POST", "PUT"),
                        "/v1/functions/{name}", Set.of("POST"),
                        "/health", Set.of("GET"),
                        "/openapi.json", Set.of("GET")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/v1",
                "/v1/",
                "/v1/chat/",
                "/v1//chat",
                "/V1/CHAT",
                "/v1/chatter",
                "/v1/rag",
                "/health/",
                "/openapi.yaml",
                "/v1/functions",
                "/v1/functions/",
                "/v1/functions/a/b",
                "/v1/functions/chat/",
                "/v1/functions//",
                "/v1/chat?x=1",
                "/../etc/passwd",
                "v1/chat",
                "/actuator",
                "/é"
            })
    @DisplayName("that leads nowhere is not found")
    void nowhere(String path) {
        assertProblem(DOOR.post(path, "{\"prompt\":\"x\"}"), NOT_FOUND)
                .says("there is no such path")
                .pointsAt();
    }

    @ParameterizedTest
    @MethodSource("paths")
    @DisplayName("refuses every other method and says which it allows")
    void otherMethods(String path, Set<String> methods) {
        for (String method : METHODS) {
            if (!allowed(methods).contains(method)) {
                HttpResponse response = DOOR.send(method, path, Headers.none(), Body.empty());

                assertThat(response.status()).as(method).isEqualTo(405);
                assertThat(allow(response)).isEqualTo(allowed(methods));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    @DisplayName("refuses PATCH with a problem that names what it allows")
    void refusal(String path, Set<String> methods) {
        assertProblem(DOOR.send("PATCH", path, Headers.none(), Body.empty()), METHOD_NOT_ALLOWED)
                .says("this path allows " + String.join(", ", allowed(methods)));
    }

    @ParameterizedTest
    @MethodSource("paths")
    @DisplayName("tells by OPTIONS what it allows, without a body")
    void options(String path, Set<String> methods) {
        HttpResponse response = DOOR.send("OPTIONS", path, Headers.none(), Body.empty());

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body().isEmpty()).isTrue();
        assertThat(allow(response)).isEqualTo(allowed(methods));
    }

    @Test
    @DisplayName("that leads nowhere is not found by OPTIONS either")
    void optionsNowhere() {
        assertProblem(DOOR.send("OPTIONS", "/nowhere", Headers.none(), Body.empty()), NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/openapi.json"})
    @DisplayName("with GET has HEAD too: the same answer without its body")
    void head(String path) {
        HttpResponse get = DOOR.send("GET", path, Headers.none(), Body.empty());
        HttpResponse head = DOOR.send("HEAD", path, Headers.none(), Body.empty());

        assertThat(get.body().isEmpty()).isFalse();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body().isEmpty()).isTrue();
        assertThat(head.headers().all("Content-Type")).isEqualTo(get.headers().all("Content-Type"));
    }

    @Test
    @DisplayName("that leads nowhere answers HEAD without a body too")
    void headNowhere() {
        HttpResponse head = DOOR.send("HEAD", "/nowhere", Headers.none(), Body.empty());

        assertThat(head.status()).isEqualTo(404);
        assertThat(head.body().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("of health says that it is up and which version it is, and is not to be cached")
    void health() {
        HttpResponse response = DOOR.send("GET", "/health", Headers.none(), Body.empty());

        assertThat(response.headers().first("Content-Type")).hasValue("application/json");
        assertThat(response.headers().first("Cache-Control")).hasValue("no-store");
        assertThat(Door.json(response).path("status").asText()).isEqualTo("up");
        assertThat(Door.json(response).path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    @DisplayName("of summarise can be spelt the American way")
    void americanSpelling() {
        String body = "{\"text\":\"Terns fly far. They rest at sea.\"}";

        assertThat(Door.json(DOOR.post("/v1/summarize", body)).path("summary"))
                .isEqualTo(Door.json(DOOR.post("/v1/summarise", body)).path("summary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/nowhere", "/v1/chat"})
    @DisplayName("answers with the request's own id, whatever it answers")
    void requestId(String path) {
        Invocation invocation = Invocation.of("my-id.1", null, Instant.now().plusSeconds(9));

        HttpResponse response = DOOR.send("GET", path, Headers.none(), Body.empty(), invocation);

        assertThat(response.headers().all("X-Request-Id")).containsExactly("my-id.1");
    }

    @Test
    @DisplayName("answers a problem with an instance that is made of the request id")
    void problemInstance() {
        Invocation invocation = Invocation.of("my-id.2", null, Instant.now().plusSeconds(9));

        HttpResponse response = DOOR.send("GET", "/nowhere", Headers.none(), Body.empty(), invocation);

        assertThat(Door.json(response).path("instance").asText()).isEqualTo("urn:request:my-id.2");
    }

    static Stream<Arguments> paths() {
        return DOOR.dispatcher().routes().entrySet().stream()
                .map(route -> Arguments.of(route.getKey().replace("{name}", "chat"), route.getValue()));
    }

    private static Set<String> allowed(Set<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        all.add("OPTIONS");
        if (methods.contains("GET")) {
            all.add("HEAD");
        }
        return all;
    }

    private static Set<String> allow(HttpResponse response) {
        return new TreeSet<>(
                List.of(response.headers().first("Allow").orElseThrow().split(", ")));
    }
}
