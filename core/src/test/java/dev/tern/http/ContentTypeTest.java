package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Content-Type of a request to a function that takes JSON")
class ContentTypeTest {

    private static final Body CHAT = Body.of("{\"prompt\":\"x\"}");

    @RegisterExtension
    static final Door DOOR = Door.with();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "APPLICATION/JSON",
                "application/vnd.x+json",
                "application/problem+json",
                "application/json; charset=us-ascii",
                "application/json; profile=x"
            })
    @DisplayName("may be any JSON in UTF-8")
    void json(String contentType) {
        assertThat(DOOR.post("/v1/chat", contentType, CHAT).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("may be left out")
    void none() {
        assertThat(DOOR.send("POST", "/v1/chat", Headers.none(), CHAT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/jsonp",
                "application/json-seq",
                "text/json"
            })
    @DisplayName("that is not JSON is not supported, and the answer says what is")
    void other(String contentType) {
        assertProblem(DOOR.post("/v1/chat", contentType, CHAT), UNSUPPORTED_MEDIA_TYPE)
                .says("send application/json")
                .pointsAt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "iso-8859-1", "windows-1252", "utf-32"})
    @DisplayName("with a charset other than UTF-8 is not supported")
    void charset(String charset) {
        assertProblem(DOOR.post("/v1/chat", "application/json; charset=" + charset, CHAT), UNSUPPORTED_MEDIA_TYPE)
                .says("text must be UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "/",
                "application/",
                "application/json/x",
                "",
                " ",
                "application/json; charset=klingon",
                "application/json; charset=",
                "*/*",
                "application/j son",
                "application/json; charset=\"utf-8"
            })
    @DisplayName("that cannot be read is not supported")
    void unreadable(String contentType) {
        assertProblem(DOOR.post("/v1/chat", contentType, CHAT), UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    @DisplayName("is judged before the body is read as JSON")
    void beforeTheBody() {
        assertProblem(DOOR.post("/v1/chat", "text/xml", Body.of("<prompt/>")), UNSUPPORTED_MEDIA_TYPE);
    }
}
