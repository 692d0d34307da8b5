package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static dev.tern.problem.ProblemType.NOT_ACCEPTABLE;
import static dev.tern.problem.ProblemType.TOO_MANY_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A function that can stream")
class StreamTest {

    @RegisterExtension
    static final Door DOOR = Door.to(StreamFunctions.class, StreamFunctions.NAMES);

    private static final String TO_TWO = """
            event: number
            data: {"n":1}

            event: number
            data: {"n":2}

            """;

    @Test
    @DisplayName("answers a client that accepts events with events, which nobody is to keep or hold back")
    void accepted() {
        HttpResponse response = call("counting", "text/event-stream", "{\"to\":2}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().all("Content-Type")).containsExactly("text/event-stream");
        assertThat(response.headers().all("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().all("X-Accel-Buffering")).containsExactly("no");
        assertThat(response.body().isStream()).isTrue();
        assertThat(response.body().text()).isEqualTo(TO_TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "text/*", "application/json, text/event-stream"})
    @DisplayName("answers an input that asks for a stream with events, if the client can take them")
    void asked(String accept) {
        assertThat(call("counting", accept, "{\"to\":2,\"stream\":true}").body().text())
                .isEqualTo(TO_TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/event-stream;q=0, */*", "application/*"})
    @DisplayName("refuses an input that asks for a stream of a client that cannot take one")
    void contradiction(String accept) {
        assertProblem(call("counting", accept, "{\"to\":2,\"stream\":true}"), NOT_ACCEPTABLE)
                .says("this can be answered as text/event-stream");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/event-stream, application/json       | text/event-stream
            application/json, text/event-stream       | application/json
            application/json;q=0.5, text/event-stream | text/event-stream
            text/event-stream;q=0.5, text/plain       | text/plain
            */*                                       | text/plain
            """)
    @DisplayName("gives what the client wants most, and of what it wants equally what it names first")
    void preference(String accept, String type) {
        assertThat(call("counting", accept, "{\"to\":2}")
                        .headers()
                        .first("Content-Type")
                        .orElseThrow())
                .startsWith(type);
    }

    @Test
    @DisplayName("streams as the last of a composition, and what comes before it does not")
    void composition() {
        assertThat(call("trimming|counting", "text/event-stream", "{\"to\":9}")
                        .body()
                        .text())
                .isEqualTo(TO_TWO);
        assertThat(call("trimming|counting", "", "{\"to\":9,\"stream\":true}")
                        .body()
                        .text())
                .isEqualTo(TO_TWO);
        assertProblem(call("trimming", "text/event-stream", "{\"to\":9}"), NOT_ACCEPTABLE)
                .says("this can be answered as application/json");
    }

    @Test
    @DisplayName("answers a failure before its first event like any other function")
    void failsAtOnce() {
        HttpResponse response = call("refusing", "text/event-stream", "{\"to\":1}");

        assertProblem(response, TOO_MANY_REQUESTS).says("not now");
        assertThat(response.headers().all("Retry-After")).containsExactly("7");
        assertProblem(call("counting", "text/event-stream", "{\"to\":\"far\"}"), INVALID_REQUEST);
    }

    @Test
    @DisplayName("tells a failure after its first event in an event, without what the provider said")
    void failsLater() {
        HttpResponse response = call("failing", "text/event-stream", "{\"to\":1}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().text())
                .startsWith("event: number\ndata: {\"n\":1}\n\nevent: error\ndata: {\"type\":")
                .contains("\"status\":502", "\"code\":\"provider_failed\"", "\"instance\":\"urn:request:")
                .endsWith("}\n\n")
                .doesNotContain("s3cret");
    }

    @Test
    @DisplayName("ends with an event when its deadline passes")
    void late() {
        HttpResponse response = DOOR.send(
                "POST",
                "/v1/functions/silent",
                Headers.of("Accept", "text/event-stream"),
                Body.of("{\"to\":1}"),
                Door.invocation(Duration.ofMillis(300)));

        assertThat(response.body().text()).contains("event: error", "\"code\":\"deadline_exceeded\"");
    }

    @Test
    @DisplayName("cannot smuggle lines into the stream with the name of an event")
    void misnamed() {
        assertThat(call("misnamed", "text/event-stream", "{\"to\":1}").body().text())
                .startsWith("event: number\ndata: {\"n\":1}\n\nevent: error\n")
                .doesNotContain("data: 7");
    }

    static HttpResponse call(String function, String accept, String json) {
        Headers headers = Headers.of("Accept", accept).with("Content-Type", "application/json");
        return DOOR.send("POST", "/v1/functions/" + function, headers, Body.of(json));
    }
}
