package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INTERNAL_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A function of the whole request")
class WholeRequestTest {

    @RegisterExtension
    static final Door DOOR = Door.to(WholeRequestFunctions.class, WholeRequestFunctions.NAMES);

    @Test
    @DisplayName("sees the query and any body, whatever its type")
    void seesAll() {
        HttpRequest request = new HttpRequest(
                "POST",
                "/v1/functions/describe",
                Query.parse("color=blue&color=green"),
                Headers.of("Content-Type", "image/png"),
                Body.of("not JSON"),
                Door.invocation(Duration.ofSeconds(30)));

        JsonNode seen = Door.json(DOOR.dispatcher().handle(request));

        assertThat(seen.path("method").asText()).isEqualTo("POST");
        assertThat(seen.path("colors")).hasToString("[\"blue\",\"green\"]");
        assertThat(seen.path("body").asText()).isEqualTo("not JSON");
    }

    @Test
    @DisplayName("gives a response of any status, with several values of a header, whatever is accepted")
    void givesAll() {
        Headers accept = Headers.of("Accept", "image/png");

        HttpResponse response = DOOR.send("POST", "/v1/functions/redirect", accept, Body.empty());

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.headers().all("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    @DisplayName("cannot lie about the length of its response, and a body without a type is bytes")
    void unframed() {
        HttpResponse response = DOOR.call("unframed", "");

        assertThat(response.headers().first("Content-Length")).isEmpty();
        assertThat(response.headers().first("Content-Type")).hasValue("application/octet-stream");
        assertThat(response.body().text()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"199", "600"})
    @DisplayName("cannot give a status that no client understands")
    void impossibleStatus(String status) {
        assertProblem(DOOR.call("teapot", status), INTERNAL_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"204", "304"})
    @DisplayName("gives no body with a status that has none, since platforms differ in what they do with it")
    void bodilessStatus(String status) {
        assertThat(DOOR.call("teapot", status).body().isEmpty()).isTrue();
    }
}
