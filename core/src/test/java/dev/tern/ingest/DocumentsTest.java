package dev.tern.ingest;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static dev.tern.problem.ProblemType.NOT_FOUND;
import static dev.tern.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Body;
import dev.tern.http.Door;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ingested documents")
class DocumentsTest {

    @RegisterExtension
    final Door door = Door.with();

    @ParameterizedTest
    @ValueSource(strings = {"a/b.md", "a|b", "100%", "two words", "\uD83D\uDC26", "a+b&c=d", "../x"})
    @DisplayName("are put, shown and deleted under ids of any characters")
    void anyId(String id) {
        assertThat(status(send("PUT", id, "Terns nest in Iceland."))).isEqualTo("created");
        assertThat(Door.json(send("GET", id, "")).at("/documents/0/id").asText())
                .isEqualTo(id);
        assertThat(status(send("DELETE", id, ""))).isEqualTo("deleted");
        assertProblem(send("GET", id, ""), NOT_FOUND);
    }

    @Test
    @DisplayName("are listed page by page in the order of their ids, deleted ones left out")
    void pages() {
        for (String id : new String[] {"c", "a", "d", "b"}) {
            send("PUT", id, "Text of " + id + ".");
        }
        send("DELETE", "b", "");

        JsonNode first = Door.json(get("limit=2"));
        JsonNode second = Door.json(get("limit=2&cursor=" + first.path("next").asText()));

        assertThat(first.path("documents").findValuesAsText("id")).containsExactly("a", "c");
        assertThat(second.path("documents").findValuesAsText("id")).containsExactly("d");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    @DisplayName("say what they were read as, in how many chunks, and their metadata")
    void entry() {
        door.post("/v1/documents", """
                {"documents":[{"id":"a","text":"Terns nest.","metadata":{"team":"ops","year":2026,"tags":["x","y"]}}]}""");

        JsonNode entry = Door.json(get("id=a")).at("/documents/0");

        assertThat(entry.path("chunks").asInt()).isEqualTo(1);
        assertThat(entry.path("mediaType").asText()).startsWith("text/");
        assertThat(entry.path("metadata").toString())
                .isEqualTo("{\"team\":\"ops\",\"year\":2026,\"tags\":[\"x\",\"y\"]}");
    }

    @Test
    @DisplayName("are gone from answers when they are deleted")
    void deleted() {
        send("PUT", "a", "Terns nest in Iceland.");
        door.post("/v1/documents", "{\"delete\":[\"a\",\"never-there\"]}");

        assertThat(Door.json(door.post("/v1/search", "{\"query\":\"terns\"}")).path("hits"))
                .isEmpty();
    }

    @Test
    @DisplayName("are refused without an id, with a limit that is none, and as JSON where a text is wanted")
    void refused() {
        assertProblem(send("PUT", null, "x"), INVALID_REQUEST).pointsAt("/id");
        assertProblem(send("DELETE", null, ""), INVALID_REQUEST).pointsAt("/id");
        assertProblem(get("limit=many"), INVALID_REQUEST).pointsAt("/limit");
        assertProblem(get("limit=0"), INVALID_REQUEST).pointsAt("/limit");
        assertProblem(call("PUT", "id=a", "application/json", "{}"), UNSUPPORTED_MEDIA_TYPE);
    }

    private HttpResponse get(String query) {
        return call("GET", query, "text/plain", "");
    }

    private HttpResponse send(String method, String id, String text) {
        String query = id == null ? "" : "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        return call(method, query, "text/plain", text);
    }

    private HttpResponse call(String method, String query, String contentType, String body) {
        Invocation invocation = Invocation.of(null, null, Instant.now().plusSeconds(30));
        return door.dispatcher()
                .handle(new HttpRequest(
                        method,
                        "/v1/documents",
                        Query.parse(query),
                        Headers.of("Content-Type", contentType),
                        Body.of(body),
                        invocation));
    }

    private static String status(HttpResponse response) {
        return Door.json(response).at("/results/0/status").asText();
    }
}
