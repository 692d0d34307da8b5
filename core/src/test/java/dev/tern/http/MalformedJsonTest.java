package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A body that is not good JSON")
class MalformedJsonTest {

    @RegisterExtension
    static final Door DOOR = Door.with();

    @Test
    @DisplayName("is required where the body is empty")
    void empty() {
        assertProblem(DOOR.post("/v1/chat", ""), INVALID_REQUEST)
                .says("the body is required")
                .pointsAt("");
    }

    @Test
    @DisplayName("is required even if the request has no Content-Type either")
    void missing() {
        assertProblem(DOOR.send("POST", "/v1/chat", Headers.none(), Body.empty()), INVALID_REQUEST)
                .says("the body is required")
                .pointsAt("");
    }

    @Test
    @DisplayName("is refused when it is null")
    void nullBody() {
        assertProblem(DOOR.post("/v1/chat", "null"), INVALID_REQUEST)
                .says("the body must not be null")
                .pointsAt("");
    }

    @Test
    @DisplayName("is refused when it is only white space")
    void blank() {
        assertProblem(DOOR.post("/v1/chat", "  \n "), INVALID_REQUEST).pointsAt("");
    }

    @Test
    @DisplayName("is refused with the byte where it stops being JSON")
    void malformed() {
        assertProblem(DOOR.post("/v1/chat", "{\"prompt\" \"x\"}"), INVALID_REQUEST)
                .saysLike("the body is malformed JSON at byte 1[01]")
                .pointsAt("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt=hello",
                "{'prompt':'x'}",
                "{prompt:1}",
                "{\"prompt\":\"x\",}",
                "<a/>",
                "{\"prompt\":NaN}",
                "{\"prompt\":\"a\nb\"}",
                "{\"prompt\":\"\\x\"}",
                "{\"prompt\":\"x\"} // why"
            })
    @DisplayName("is refused however it is malformed, without a word of it in the answer")
    void malformedInManyWays(String body) {
        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST)
                .saysLike("the body is malformed JSON at byte \\d+")
                .pointsAt("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"prompt\"", "{\"prompt\":", "{\"prompt\":\"x\"", "{\"messages\":[", "{\"prompt\":\"x"})
    @DisplayName("is refused when it ends too early")
    void endsEarly(String body) {
        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST)
                .saysLike("(the body|messages|prompt) .*ends too early.*");
    }

    @Test
    @DisplayName("is refused when a second value follows")
    void trailing() {
        assertProblem(DOOR.post("/v1/chat", "{\"prompt\":\"x\"} {\"prompt\":\"y\"}"), INVALID_REQUEST)
                .saysLike("the body .*second value.*")
                .pointsAt("");
    }

    @Test
    @DisplayName("is refused when it gives a field twice")
    void duplicate() {
        assertProblem(DOOR.post("/v1/chat", "{\"prompt\":\"x\",\"prompt\":\"y\"}"), INVALID_REQUEST)
                .saysLike("the body is JSON with a field twice at byte \\d+");
    }

    @Test
    @DisplayName("is refused with the byte that is not UTF-8")
    void notUtf8() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"prompt\":\"".getBytes(StandardCharsets.UTF_8));
        body.write(0xFF);
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

        assertProblem(DOOR.post("/v1/chat", "application/json", Body.of(body.toByteArray())), INVALID_REQUEST)
                .says("the body is not valid UTF-8 at byte 11");
    }

    @Test
    @DisplayName("is refused with the right byte when what is not UTF-8 stands far inside")
    void notUtf8FarInside() {
        byte[] body = ("{\"prompt\":\"" + "é".repeat(20_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        body[30_001] = (byte) 0xC0;

        assertProblem(DOOR.post("/v1/chat", "application/json", Body.of(body)), INVALID_REQUEST)
                .saysLike("the body is not valid UTF-8 at byte 3000[01]");
    }

    @Test
    @DisplayName("is refused when it ends inside a character")
    void truncatedUtf8() {
        byte[] body = {'"', (byte) 0xE2, (byte) 0x82};

        assertProblem(DOOR.post("/v1/chat", "application/json", Body.of(body)), INVALID_REQUEST)
                .says("the body is not valid UTF-8 at byte 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"messages\":", "{\"a\":"})
    @DisplayName("is refused when it nests a hundred thousand deep")
    void deep(String level) {
        assertProblem(DOOR.post("/v1/chat", level.repeat(100_000)), INVALID_REQUEST);
    }

    @Test
    @DisplayName("is refused when it has a NUL character between the values")
    void nul() {
        assertProblem(DOOR.post("/v1/chat", "{\0\"prompt\":\"x\"}"), INVALID_REQUEST)
                .saysLike("the body is malformed JSON at byte [12]");
    }

    @Test
    @DisplayName("is refused when it has a raw NUL character inside a string")
    void nulInString() {
        assertProblem(DOOR.post("/v1/chat", "{\"prompt\":\"a\0b\"}"), INVALID_REQUEST);
    }

    @Test
    @DisplayName("may have an escaped NUL character inside a string")
    void escapedNul() {
        assertThat(DOOR.post("/v1/chat", "{\"prompt\":\"a\\u0000b\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00 x", "\\ud800\\ud800", "a\\ud83d"})
    @DisplayName("may have half of a surrogate pair, or is refused for it, but never breaks the answer")
    void loneSurrogate(String escaped) {
        HttpResponse response = DOOR.post(
                "/v1/chat", "{\"prompt\":\"What is this? " + escaped + "\",\"conversationId\":\"surrogates\"}");

        assertThat(response.status()).isIn(200, 400);
        assertThat(Door.json(response).isObject()).isTrue();
    }

    @Test
    @DisplayName("may start with a byte order mark, or is refused for it")
    void byteOrderMark() {
        assertThat(DOOR.post("/v1/chat", "\uFEFF{\"prompt\":\"x\"}").status()).isIn(200, 400);
    }
}
