package dev.tern.ingest;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static dev.tern.problem.ProblemType.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Door;
import dev.tern.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An ingested document")
class IngestFunctionTest {

    @RegisterExtension
    final Door door = Door.with();

    @Test
    @DisplayName("is created at first, and left alone while its content stays the same")
    void createdThenUnchanged() {
        assertThat(status(ingest("a", "Terns fly far."))).isEqualTo("created");
        assertThat(status(ingest("a", "Terns fly far."))).isEqualTo("unchanged");
    }

    @Test
    @DisplayName("is updated when its content has changed, and the old content is gone")
    void updated() {
        ingest("a", "Terns nest in Greenland.");

        assertThat(status(ingest("a", "Terns nest in Iceland."))).isEqualTo("updated");

        assertThat(ask("Where do terns nest?").path("answer").asText())
                .contains("Iceland")
                .doesNotContain("Greenland");
    }

    @Test
    @DisplayName("has a receipt with its id and the number of its chunks, in the order of the request")
    void receipt() {
        HttpResponse response = post("[{\"id\":\"b\",\"text\":\"# One\\n\\nTerns fly.\\n\\n# Two\\n\\nTerns rest.\"},"
                + "{\"id\":\"a\",\"text\":\"Herons stand.\"}]");

        assertThat(response.body().text())
                .isEqualTo("{\"results\":[{\"id\":\"b\",\"status\":\"created\",\"chunks\":2,\"embedded\":2},"
                        + "{\"id\":\"a\",\"status\":\"created\",\"chunks\":1,\"embedded\":1}]}");
    }

    @Test
    @DisplayName("may share a request with others that are new, changed and unchanged")
    void mixed() {
        ingest("same", "Terns fly.");
        ingest("changed", "Terns fly.");

        JsonNode results = Door.json(post("[{\"id\":\"same\",\"text\":\"Terns fly.\"},"
                        + "{\"id\":\"changed\",\"text\":\"Terns rest.\"},{\"id\":\"new\",\"text\":\"Terns fly.\"}]"))
                .path("results");

        assertThat(results.findValuesAsText("status")).containsExactly("unchanged", "updated", "created");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/a.md",
                "a|b",
                "100%",
                "a b",
                "😀",
                "../../etc/passwd",
                "C:\\notes\\a.txt",
                "a#1",
                "*",
                "id:\"x\" OR 1",
                "größe",
                "https://example.org/?a=b&c=d",
                "\u202Eabc"
            })
    @DisplayName("can have any id that people use, and is cited by it")
    void ids(String id) {
        assertThat(status(ingest(id, "The secret colour of terns is turquoise.")))
                .isEqualTo("created");
        assertThat(status(ingest(id, "The secret colour of terns is turquoise.")))
                .isEqualTo("unchanged");

        JsonNode citation = ask("What is the secret colour of terns?").at("/citations/0");

        assertThat(citation.path("document").asText()).isEqualTo(id);
        assertThat(citation.path("chunk").asText()).isEqualTo(id + "#1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "---", "![](x.png)", "<!-- nothing -->", "\uD83D\uDE00"})
    @DisplayName("without words is known all the same, and does not come up in answers")
    void wordless(String text) {
        JsonNode first = ingest("empty", text);

        assertThat(status(first)).isEqualTo("created");
        assertThat(status(ingest("empty", text))).isEqualTo("unchanged");
        assertThat(ask("What is nothing?").path("grounded").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("that loses its words is not found any more")
    void emptied() {
        ingest("a", "Terns nest in Iceland.");

        assertThat(status(ingest("a", ""))).isEqualTo("updated");
        assertThat(ask("Where do terns nest?").path("grounded").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        {}; /documents; documents is required, or else delete
        {"documents":null}; /documents; documents is required, or else delete
        {"documents":[]}; /documents; documents is required, or else delete
        {"documents":[{"id":"a"}]}; /documents/0/text; documents.0.text is required, or else content
        {"documents":[{"id":"a","text":"x"},{"id":"a","text":"y"}]}; /documents/1/id; documents.1.id is given twice in this request
        """)
    @DisplayName("is refused with the field that is wrong")
    void invalid(String body, String pointer, String detail) {
        assertProblem(door.post("/v1/documents", body), INVALID_REQUEST)
                .says(detail)
                .pointsAt(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \"", "\"a\\nb\"", "\"a\\u0000b\"", "\"\\u007f\""})
    @DisplayName("is refused with an id that cannot be told in a citation")
    void badId(String id) {
        assertProblem(post("[{\"id\":" + id + ",\"text\":\"x\"}]"), INVALID_REQUEST)
                .pointsAt("/documents/0/id");
    }

    @Test
    @DisplayName("may have an id of 2,048 characters, but not of 2,049")
    void longId() {
        assertThat(status(ingest("x".repeat(2_048), "Terns fly."))).isEqualTo("created");
        assertProblem(post("[{\"id\":\"" + "x".repeat(2_049) + "\",\"text\":\"x\"}]"), INVALID_REQUEST)
                .pointsAt("/documents/0/id");
    }

    @Test
    @DisplayName("that is null is refused for its id and its text")
    void nullDocument() {
        assertProblem(post("[null]"), INVALID_REQUEST).pointsAt("/documents/0/id");
    }

    @Test
    @DisplayName("is refused with all others of its request if one of them is wrong")
    void allOrNothing() {
        post("[{\"id\":\"good\",\"text\":\"Terns nest in Iceland.\"},{\"id\":\"bad\"}]");

        assertThat(status(ingest("good", "Terns nest in Iceland."))).isEqualTo("created");
    }

    @Test
    @DisplayName("has to wait while another process writes, and the caller is told to come back")
    void busy() throws IOException {
        Path folder = door.data().resolve("index-2");
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock("write.lock")) {
            lock.ensureValid();

            HttpResponse response = post("[{\"id\":\"a\",\"text\":\"Terns fly.\"}]");

            assertProblem(response, UNAVAILABLE).says("another process is writing to the documents");
            assertThat(response.headers().all("Retry-After")).containsExactly("1");
        }
        assertThat(status(ingest("a", "Terns fly."))).isEqualTo("created");
    }

    private JsonNode ingest(String id, String text) {
        HttpResponse response = post("[{\"id\":" + Door.quoted(id) + ",\"text\":" + Door.quoted(text) + "}]");
        assertThat(response.status()).as(response.body().text()).isEqualTo(200);
        return Door.json(response);
    }

    private static String status(JsonNode receipt) {
        return receipt.at("/results/0/status").asText();
    }

    private HttpResponse post(String documents) {
        return door.post("/v1/documents", "{\"documents\":" + documents + "}");
    }

    private JsonNode ask(String query) {
        return Door.json(door.post("/v1/rag/query", "{\"query\":" + Door.quoted(query) + "}"));
    }
}
