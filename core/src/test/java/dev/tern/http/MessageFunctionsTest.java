package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INTERNAL_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.support.MessageBuilder;

@DisplayName("A function of messages")
class MessageFunctionsTest {

    @RegisterExtension
    static final Door DOOR = Door.to(MessageFunctions.class, MessageFunctions.NAMES);

    @Test
    @DisplayName("sees the headers of the request, by names in lower case")
    void seesHeaders() {
        call(
                "headers",
                Headers.received(Map.of("X-Color", List.of("blue", "green"), "content-TYPE", List.of("text/plain"))));

        assertThat(MessageFunctions.SEEN.get())
                .containsEntry("x-color", "blue,green")
                .containsEntry("content-type", "text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.cloud.function.definition",
                "spring.cloud.function.routing-expression",
                "Spring.Cloud.Function.Definition",
                "SPRING.CLOUD.FUNCTION.ROUTING-EXPRESSION",
                "spring.cloud.function.stream.binding"
            })
    @DisplayName("never sees the headers by which Spring Cloud Function is steered")
    void steering(String header) {
        call("headers", Headers.of("Content-Type", "text/plain").with(header, "systemProperties"));

        assertThat(MessageFunctions.SEEN.get())
                .allSatisfy((name, value) ->
                        assertThat(name.toLowerCase(java.util.Locale.ROOT)).doesNotContain("spring"))
                .doesNotContainValue("systemProperties");
    }

    @Test
    @DisplayName("is not upset by a request whose headers have the names of Spring Messaging's own")
    void reservedNames() {
        Headers headers = Headers.of("Content-Type", "text/plain")
                .with("id", "mine")
                .with("timestamp", "mine")
                .with("errorChannel", "mine")
                .with("replyChannel", "mine");

        assertThat(call("headers", headers).status()).isEqualTo(200);
        assertThat(MessageFunctions.SEEN.get().get("id")).isInstanceOf(UUID.class);
    }

    @Test
    @DisplayName("decides the status")
    void status() {
        assertThat(answerWith("statusCode", 201).status()).isEqualTo(201);
        assertThat(answerWith("statusCode", "418").status()).isEqualTo(418);
        assertThat(answerWith("StatusCode", 503).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "100", "199", "600", "-200", "many", ""})
    @DisplayName("that gives a status which is none has failed")
    void badStatus(String status) {
        assertProblem(answerWith("statusCode", status), INTERNAL_ERROR);
    }

    @Test
    @DisplayName("decides the headers, and those of Spring Messaging stay inside")
    void headers() {
        HttpResponse response = answerWith("X-Color", "blue");

        assertThat(response.headers().all("x-color")).containsExactly("blue");
        assertThat(response.headers().all("id")).isEmpty();
        assertThat(response.headers().all("timestamp")).isEmpty();
    }

    @Test
    @DisplayName("can set several cookies, each in a field of its own")
    void cookies() {
        HttpResponse response = answerWith("Set-Cookie", List.of("a=1; Path=/", "b=2, or so"));

        assertThat(response.headers().all("Set-Cookie")).containsExactly("a=1; Path=/", "b=2, or so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contentType", "Content-Type", "content-type"})
    @DisplayName("decides the media type, by either of its names")
    void contentType(String name) {
        HttpResponse response = answerWith(name, "text/html; charset=utf-8");

        assertThat(response.headers().all("Content-Type")).containsExactly("text/html; charset=utf-8");
        assertThat(response.body().text()).isEqualTo("<p>");
    }

    @Test
    @DisplayName("answers text without a media type as plain text")
    void defaultType() {
        assertThat(answerWith("X", "y").headers().first("Content-Type").orElseThrow())
                .startsWith("text/plain");
    }

    @Test
    @DisplayName("of bytes answers them as they are")
    void bytes() {
        HttpResponse response = call("picture", Headers.of("Content-Type", "text/plain"));

        assertThat(response.headers().all("Content-Type")).containsExactly("image/png");
        assertThat(response.body().bytes()).containsExactly(0x89, 'P', 'N', 'G');
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: evil=1", "a\nb", "a\rb", "a\0b"})
    @DisplayName("cannot smuggle another header in a value: that is a failure")
    void injectedValue(String value) {
        HttpResponse response = answerWith("X-Color", value);

        assertProblem(response, INTERNAL_ERROR).neverSays("evil");
        assertThat(response.headers().all("Set-Cookie")).isEmpty();
        assertThat(response.headers().all("X-Color")).isEmpty();
    }

    @Test
    @DisplayName("cannot smuggle another header in a name either")
    void injectedName() {
        assertProblem(answerWith("X-Color: a\r\nSet-Cookie", "evil=1"), INTERNAL_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "Transfer-Encoding", "content-length"})
    @DisplayName("cannot frame the response: that is the entry point's part")
    void framing(String name) {
        assertThat(answerWith(name, "7").headers().all(name)).isEmpty();
    }

    @Test
    @DisplayName("cannot give the response another request id")
    void requestId() {
        HttpResponse response = answerWith("X-Request-Id", "forged");

        assertThat(response.headers().all("X-Request-Id")).hasSize(1).doesNotContain("forged");
    }

    private static HttpResponse answerWith(String header, Object value) {
        MessageFunctions.answer =
                MessageBuilder.withPayload("<p>").setHeader(header, value).build();
        return call("answer", Headers.of("Content-Type", "text/plain"));
    }

    private static HttpResponse call(String function, Headers headers) {
        return DOOR.send("POST", "/v1/functions/" + function, headers, Body.of("x"));
    }
}
