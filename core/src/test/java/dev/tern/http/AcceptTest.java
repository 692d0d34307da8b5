package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.NOT_ACCEPTABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Accept header")
class AcceptTest {

    @RegisterExtension
    static final Door DOOR = Door.to(ShapedFunctions.class, ShapedFunctions.NAMES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json; charset=utf-8",
                "APPLICATION/JSON",
                "text/html, application/xhtml+xml, */*;q=0.8",
                "image/png, application/json;q=0.1",
                "application/json;q=1.0",
                "application/*;q=0.001"
            })
    @DisplayName("that allows JSON gets JSON")
    void json(String accept) {
        HttpResponse response = call("point", accept, "{\"x\":1,\"y\":2}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "text/plain",
                "application/json;q=0",
                "*/*;q=0",
                "text/*",
                "application/xml, image/*"
            })
    @DisplayName("that does not allow JSON cannot be met, and the answer says what can be had")
    void notJson(String accept) {
        assertProblem(call("point", accept, "{\"x\":1,\"y\":2}"), NOT_ACCEPTABLE)
                .says("this can be answered as application/json")
                .pointsAt();
    }

    @Test
    @DisplayName("that excludes JSON by q=0 does not get it through a wildcard")
    void excluded() {
        assertProblem(call("point", "application/json;q=0, */*", "{\"x\":1,\"y\":2}"), NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/", "application/json;q=high", "/", "a b/c"})
    @DisplayName("that cannot be read cannot be met")
    void unreadable(String accept) {
        assertProblem(call("point", accept, "{\"x\":1,\"y\":2}"), NOT_ACCEPTABLE)
                .says("the Accept header cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain                            | text/plain
            application/json                      | application/json
            */*                                   | text/plain
            text/*, application/json              | text/plain
            application/json, text/plain          | application/json
            text/plain;q=0.5, application/json    | application/json
            application/json;q=0.5, text/plain    | text/plain
            application/json;q=0.2, */*;q=0.9     | text/plain
            text/plain;q=0, */*                   | application/json
            text/*;q=0, */*;q=0.1                 | application/json
            text/*;q=0, text/plain                | text/plain
            """)
    @DisplayName("chooses between text and JSON for a function that gives text")
    void textOrJson(String accept, String given) {
        HttpResponse response = call("shout", accept, "\"hey\"");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type").orElseThrow()).startsWith(given);
        assertThat(response.body().text()).isEqualTo(given.equals("text/plain") ? "HEY" : "\"HEY\"");
    }

    @Test
    @DisplayName("may come as several header fields")
    void severalFields() {
        Headers headers = Headers.received(Map.of(
                "Accept", List.of("image/png", "application/json"), "Content-Type", List.of("application/json")));

        HttpResponse response = DOOR.send("POST", "/v1/functions/shout", headers, Body.of("\"hey\""));

        assertThat(response.body().text()).isEqualTo("\"HEY\"");
    }

    @Test
    @DisplayName("that is empty is as if it were not there")
    void empty() {
        assertThat(call("point", "", "{\"x\":1,\"y\":2}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("that cannot be met keeps the function from being called")
    void notCalled() {
        int before = ShapedFunctions.POINTS_SEEN.get();

        call("point", "image/png", "{\"x\":1,\"y\":2}");

        assertThat(ShapedFunctions.POINTS_SEEN).hasValue(before);
    }

    private static HttpResponse call(String function, String accept, String json) {
        Headers headers = Headers.of("Accept", accept).with("Content-Type", "application/json");
        return DOOR.send("POST", "/v1/functions/" + function, headers, Body.of(json));
    }
}
