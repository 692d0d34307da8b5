package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static dev.tern.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.ShapedFunctions.Point;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A function")
class FunctionShapesTest {

    private static final byte[] NOT_TEXT = {0, (byte) 0xFF, (byte) 0x80};

    @RegisterExtension
    static final Door DOOR = Door.to(ShapedFunctions.class, ShapedFunctions.NAMES);

    @Test
    @DisplayName("of records takes and gives JSON objects")
    void records() {
        HttpResponse response = DOOR.call("point", "{\"x\":1,\"y\":2}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).hasValue("application/json");
        assertThat(response.body().text()).isEqualTo("{\"x\":2,\"y\":1}");
    }

    @Test
    @DisplayName("of records refuses a field that is null where a number must be")
    void nullNumber() {
        assertProblem(DOOR.call("point", "{\"x\":1,\"y\":null}"), INVALID_REQUEST)
                .pointsAt("/y");
    }

    @Test
    @DisplayName("of records with dates reads and writes them as ISO 8601")
    void dates() {
        String json = "{\"name\":\"Ada\",\"at\":\"1815-12-10T00:00:00Z\"}";

        assertThat(DOOR.call("birthday", json).body().text()).isEqualTo(json);
        assertProblem(DOOR.call("birthday", "{\"name\":\"Ada\",\"at\":\"yesterday\"}"), INVALID_REQUEST)
                .says("at must be a string of the form that Instant is written in")
                .pointsAt("/at");
    }

    @Test
    @DisplayName("of bytes refuses a multipart body, which one cloud's runtime eats, so that none loses it silently")
    void multipart() {
        Body part = Body.of("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n");

        assertProblem(DOOR.post("/v1/functions/flip", "Multipart/form-data; boundary=x", part), UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    @DisplayName("of text takes and gives plain text")
    void text() {
        HttpResponse response = DOOR.post("/v1/functions/shout", "text/plain", Body.of("grüß dich"));

        assertThat(response.headers().first("Content-Type").orElseThrow()).isEqualTo("text/plain;charset=utf-8");
        assertThat(response.body().text()).isEqualTo("GRÜSS DICH");
    }

    @Test
    @DisplayName("of text takes a JSON string, unquoted")
    void jsonString() {
        assertThat(DOOR.call("shout", "\"a \\u00e9 \\\"b\\\"\"").body().text()).isEqualTo("A É \"B\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "[\"a\",\"b\"]", "{\"a\":1}", "null", "1", " ", "\"quoted\"", "[]"})
    @DisplayName("of text is given text that looks like JSON once and unchanged")
    void textThatLooksLikeJson(String text) {
        ShapedFunctions.TEXTS_SEEN.clear();

        HttpResponse response = DOOR.post("/v1/functions/shout", "text/plain", Body.of(text));

        assertThat(response.status()).isEqualTo(200);
        assertThat(ShapedFunctions.TEXTS_SEEN).containsExactly(text);
    }

    @Test
    @DisplayName("of text may be given no text at all")
    void emptyText() {
        HttpResponse response = DOOR.post("/v1/functions/shout", "text/plain", Body.empty());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{}", "[\"a\"]", "null", "true"})
    @DisplayName("of text refuses JSON that is no string")
    void notAString(String json) {
        assertProblem(DOOR.call("shout", json), INVALID_REQUEST).pointsAt("");
    }

    @Test
    @DisplayName("of text refuses bytes and says what it takes")
    void bytesForText() {
        assertProblem(
                        DOOR.post("/v1/functions/shout", "application/octet-stream", Body.of("x")),
                        UNSUPPORTED_MEDIA_TYPE)
                .says("send text/plain, or application/json with a string");
    }

    @Test
    @DisplayName("of text refuses text that is not UTF-8")
    void textNotUtf8() {
        assertProblem(DOOR.post("/v1/functions/shout", "text/plain", Body.of(NOT_TEXT)), INVALID_REQUEST)
                .says("the body is not valid UTF-8 at byte 1");
    }

    @Test
    @DisplayName("of bytes takes and gives them as they are")
    void bytes() {
        HttpResponse response = DOOR.post("/v1/functions/flip", "application/octet-stream", Body.of(NOT_TEXT));

        assertThat(response.headers().first("Content-Type")).hasValue("application/octet-stream");
        assertThat(response.body().bytes()).containsExactly(0x80, 0xFF, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/plain", "application/x-www-form-urlencoded"})
    @DisplayName("of bytes takes any media type but JSON as it is")
    void anyBytes(String contentType) {
        assertThat(DOOR.post("/v1/functions/flip", contentType, Body.of("ab"))
                        .body()
                        .text())
                .isEqualTo("ba");
    }

    @Test
    @DisplayName("of bytes takes and gives base64 as JSON")
    void base64() {
        Headers headers = Headers.of("Content-Type", "application/json").with("Accept", "application/json");
        String json = '"' + Base64.getEncoder().encodeToString(NOT_TEXT) + '"';

        HttpResponse response = DOOR.send("POST", "/v1/functions/flip", headers, Body.of(json));

        assertThat(response.headers().first("Content-Type")).hasValue("application/json");
        assertThat(response.body().text()).isEqualTo("\"gP8A\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%%%\"", "1", "{}", "[\"a\"]"})
    @DisplayName("of bytes refuses JSON that is no base64")
    void badBase64(String json) {
        assertProblem(DOOR.call("flip", json), INVALID_REQUEST);
    }

    @Test
    @DisplayName("of bytes may be given none")
    void noBytes() {
        assertThat(DOOR.send("POST", "/v1/functions/bytesLength", Headers.none(), Body.empty())
                        .body()
                        .text())
                .isEqualTo("0");
    }

    @Test
    @DisplayName("of a typed list takes a JSON array with its elements in their type")
    void list() {
        assertThat(DOOR.call("sum", "[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}]")
                        .body()
                        .text())
                .isEqualTo("{\"x\":4,\"y\":6}");
        assertProblem(DOOR.call("sum", "[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4,\"z\":5}]"), INVALID_REQUEST)
                .pointsAt("/1/z");
    }

    @Test
    @DisplayName("of a map takes and gives a JSON object")
    void map() {
        assertThat(DOOR.call("count", "{\"a\":2}").body().text()).isEqualTo("{\"a\":4}");
    }

    @Test
    @DisplayName("that takes nothing is called without a body, and refuses one")
    void supplier() {
        assertThat(DOOR.send("POST", "/v1/functions/greeting", Headers.none(), Body.empty())
                        .body()
                        .text())
                .isEqualTo("good day");
        assertProblem(DOOR.call("greeting", "{}"), INVALID_REQUEST)
                .says("the body must be empty: this function takes no input");
    }

    @Test
    @DisplayName("that gives a list answers a JSON array")
    void suppliedList() {
        assertThat(DOOR.send("POST", "/v1/functions/swallowed", Headers.none(), Body.empty())
                        .body()
                        .text())
                .isEqualTo("[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}]");
    }

    @Test
    @DisplayName("that gives nothing answers 204 without a body")
    void consumer() {
        ShapedFunctions.SWALLOWED.clear();

        HttpResponse response = DOOR.call("swallow", "{\"x\":1,\"y\":2}");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body().isEmpty()).isTrue();
        assertThat(response.headers().first("Content-Type")).isEmpty();
        assertThat(ShapedFunctions.SWALLOWED).containsExactly(new Point(1, 2));
    }

    @Test
    @DisplayName("that returns null answers 204")
    void nullResult() {
        assertThat(DOOR.call("lookUp", "\"elsewhere\"").status()).isEqualTo(204);
        assertThat(DOOR.call("lookUp", "\"home\"").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("can be a lambda that is registered with its type")
    void registration() {
        assertThat(DOOR.call("registered", "{\"x\":1,\"y\":2}").body().text()).isEqualTo("1/2");
        assertThat(DOOR.call("registeredList", "[{\"x\":1,\"y\":2}]").body().text())
                .isEqualTo("1");
        assertThat(DOOR.post("/v1/functions/texts", "text/plain", Body.of("a b"))
                        .body()
                        .text())
                .isEqualTo("[\"a\",\"b\"]");
    }
}
