package dev.tern.conformance.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The stand-in for Cloud Storage")
class GcsStubIT {
    private final GcsStub stub = GcsStub.start(0, List.of("b"));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @DisplayName("says of an object what the API says: its numbers of 64 bits as strings, and sums of its content")
    void resource() throws Exception {
        JsonNode object = json(upload("folder/a b.txt", "hello", ""));

        assertThat(object.path("name").asText()).isEqualTo("folder/a b.txt");
        assertThat(object.path("size").textValue()).isEqualTo("5");
        assertThat(object.path("generation").textValue()).matches("[0-9]{16}");
        assertThat(object.path("contentType").asText()).isEqualTo("text/plain");
        assertThat(object.path("md5Hash").asText()).isEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
        assertThat(object.path("crc32c").asText()).isEqualTo("mnG7TA==");
        assertThat(json(get("/storage/v1/b/b/o/folder%2Fa%20b.txt"))).isEqualTo(object);
    }

    @Test
    @DisplayName("gives the content of an object, and in the headers which generation it is")
    void media() throws Exception {
        JsonNode object = json(upload("a", "hello", ""));
        HttpResponse<String> media = get("/storage/v1/b/b/o/a?alt=media");
        assertThat(media.body()).isEqualTo("hello");
        assertThat(media.headers().firstValue("x-goog-generation"))
                .hasValue(object.path("generation").asText());
        assertThat(media.headers().firstValue("x-goog-stored-content-length")).hasValue("5");
        assertThat(media.headers().firstValue("x-goog-hash").orElseThrow()).contains("crc32c=mnG7TA==");
    }

    @Test
    @DisplayName("gives each write a greater generation, even of an object that was deleted in between")
    void generations() throws Exception {
        long first = json(upload("a", "1", "")).path("generation").asLong();
        long second = json(upload("a", "2", "")).path("generation").asLong();
        assertThat(delete("a", "").statusCode()).isEqualTo(204);
        long third = json(upload("a", "3", "")).path("generation").asLong();
        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("writes and deletes under a generation only while it is that one, and says 412 otherwise")
    void generationMatch() throws Exception {
        String first = json(upload("a", "1", "&ifGenerationMatch=0"))
                .path("generation")
                .asText();

        assertRefused(upload("a", "2", "&ifGenerationMatch=0"), 412, "conditionNotMet");
        assertRefused(upload("a", "2", "&ifGenerationMatch=1"), 412, "conditionNotMet");
        assertRefused(upload("other", "2", "&ifGenerationMatch=1"), 412, "conditionNotMet");
        assertRefused(delete("a", "?ifGenerationMatch=1"), 412, "conditionNotMet");
        assertThat(upload("a", "2", "&ifGenerationMatch=" + first).statusCode()).isEqualTo(200);
        assertThat(get("/storage/v1/b/b/o/a?alt=media").body()).isEqualTo("2");
    }

    @Test
    @DisplayName("says 304 to who has the generation already, and 412 to a read of another one")
    void readConditions() throws Exception {
        String generation = json(upload("a", "1", "")).path("generation").asText();

        HttpResponse<String> known = get("/storage/v1/b/b/o/a?ifGenerationNotMatch=" + generation);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(get("/storage/v1/b/b/o/a?ifGenerationNotMatch=1").statusCode())
                .isEqualTo(200);
        assertRefused(get("/storage/v1/b/b/o/a?ifGenerationMatch=1"), 412, "conditionNotMet");
    }

    @Test
    @DisplayName("says 404 of objects and buckets that are not there")
    void missing() throws Exception {
        assertRefused(get("/storage/v1/b/b/o/a"), 404, "notFound");
        assertRefused(get("/storage/v1/b/b/o/a?alt=media"), 404, "notFound");
        assertRefused(delete("a", ""), 404, "notFound");
        assertRefused(get("/storage/v1/b/other/o"), 404, "notFound");
        assertRefused(get("/storage/v1/b/other"), 404, "notFound");
        assertThat(get("/storage/v1/b/b").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("makes a bucket once")
    void buckets() throws Exception {
        assertThat(send("POST", "/storage/v1/b?project=p", "{\"name\":\"new\"}").statusCode())
                .isEqualTo(200);
        assertRefused(send("POST", "/storage/v1/b?project=p", "{\"name\":\"new\"}"), 409, "conflict");
        assertThat(json(get("/storage/v1/b/new/o")).has("items")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a%0Ab", "a%0Db", ""})
    @DisplayName("takes no name that the documentation excludes")
    void names(String encoded) throws Exception {
        HttpResponse<String> answer = send("POST", "/upload/storage/v1/b/b/o?uploadType=media&name=" + encoded, "text");

        assertRefused(answer, 400, "invalid");
    }

    @Test
    @DisplayName("lists pages in the order of UTF-8, each with a token but the last")
    void pages() throws Exception {
        for (String name : List.of("b", "a/1", "😀", "a/2", "\uff5e")) {
            upload(name, "", "");
        }
        JsonNode first = list("?maxResults=2");
        JsonNode second =
                list("?maxResults=2&pageToken=" + first.path("nextPageToken").asText());
        JsonNode third =
                list("?maxResults=2&pageToken=" + second.path("nextPageToken").asText());
        assertThat(names(first)).containsExactly("a/1", "a/2");
        assertThat(names(second)).containsExactly("b", "\uff5e");
        assertThat(names(third)).containsExactly("😀");
        assertThat(third.has("nextPageToken")).isFalse();
    }

    @Test
    @DisplayName("lists by prefix, from an offset that is part of the list to one that is not")
    void offsets() throws Exception {
        for (String name : List.of("a", "a/1", "a/2", "a/3", "b")) {
            upload(name, "", "");
        }

        assertThat(names(list("?prefix=a/"))).containsExactly("a/1", "a/2", "a/3");
        assertThat(names(list("?startOffset=a/2"))).containsExactly("a/2", "a/3", "b");
        assertThat(names(list("?startOffset=a/2&endOffset=b"))).containsExactly("a/2", "a/3");
        assertThat(names(list("?prefix=a/&startOffset=b"))).isEmpty();
    }

    @Test
    @DisplayName("lists what is up to the delimiter once, over the ends of pages too")
    void delimiter() throws Exception {
        for (String name : List.of("a", "f/1", "f/2", "g/1", "z")) {
            upload(name, "", "");
        }
        JsonNode first = list("?delimiter=/&maxResults=2");
        JsonNode second = list("?delimiter=/&maxResults=2&pageToken="
                + first.path("nextPageToken").asText());
        assertThat(names(first)).containsExactly("a");
        assertThat(first.path("prefixes").toString()).isEqualTo("[\"f/\"]");
        assertThat(second.path("prefixes").toString()).isEqualTo("[\"g/\"]");
        assertThat(names(second)).containsExactly("z");
    }

    @Test
    @DisplayName("refuses what it does not know rather than doing something else")
    void unknown() throws Exception {
        assertRefused(send("POST", "/upload/storage/v1/b/b/o?uploadType=resumable&name=a", "{}"), 400, "invalid");
        assertRefused(get("/storage/v1/b/b/o?maxResults=0"), 400, "invalid");
        assertRefused(send("PATCH", "/storage/v1/b/b/o/a", "{}"), 404, "notFound");
    }

    @Test
    @DisplayName("runs as a program")
    void program(@TempDir Path folder) throws Exception {
        int port = HttpProcess.freePort();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GcsStub.class.getName(),
                String.valueOf(port),
                "one",
                "two");

        try (HttpProcess program =
                HttpProcess.start(new Launch(command, folder, Map.of(), "/"), port, Duration.ofSeconds(30))) {
            HttpRequest list = HttpRequest.newBuilder(program.address().resolve("/storage/v1/b/two/o"))
                    .build();
            assertThat(client.send(list, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private JsonNode list(String query) throws Exception {
        return json(get("/storage/v1/b/b/o" + query));
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.path("items").forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    private HttpResponse<String> upload(String name, String content, String query) throws Exception {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return send("POST", "/upload/storage/v1/b/b/o?uploadType=media&name=" + encoded + query, content);
    }

    private HttpResponse<String> delete(String name, String query) throws Exception {
        return send("DELETE", "/storage/v1/b/b/o/" + name + query, "");
    }

    private HttpResponse<String> get(String target) throws Exception {
        return send("GET", target, "");
    }

    private HttpResponse<String> send(String method, String target, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.address() + target))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "text/plain")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String reason) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/error/code").asInt()).isEqualTo(status);
        assertThat(json(answer).at("/error/errors/0/reason").asText()).isEqualTo(reason);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
