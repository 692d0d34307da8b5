package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.DEADLINE_EXCEEDED;
import static dev.tern.problem.ProblemType.INTERNAL_ERROR;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A function of publishers")
class ReactiveFunctionsTest {

    @RegisterExtension
    static final Door DOOR = Door.to(ReactiveFunctions.class, ReactiveFunctions.NAMES);

    @Test
    @DisplayName("is waited for")
    void mono() {
        assertThat(DOOR.call("later", "{\"n\":1}").body().text()).isEqualTo("{\"n\":2}");
    }

    @Test
    @DisplayName("that stays empty answers 204")
    void emptyMono() {
        assertThat(DOOR.call("perhaps", "{\"n\":0}").status()).isEqualTo(204);
        assertThat(DOOR.call("perhaps", "{\"n\":1}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("takes the elements of a JSON array one by one and gives a JSON array")
    void flux() {
        assertThat(DOOR.call("each", "[{\"n\":1},{\"n\":2}]").body().text()).isEqualTo("[{\"n\":2},{\"n\":4}]");
        assertThat(DOOR.call("each", "[]").body().text()).isEqualTo("[]");
    }

    @Test
    @DisplayName("of a stream may give one value")
    void reduced() {
        assertThat(DOOR.call("total", "[{\"n\":1},{\"n\":2}]").body().text()).isEqualTo("3");
    }

    @Test
    @DisplayName("of a stream may give nothing")
    void consumer() {
        assertThat(DOOR.call("drained", "[{\"n\":1}]").status()).isEqualTo(204);
    }

    @Test
    @DisplayName("of a stream takes nothing but an array of its elements")
    void notAnArray() {
        assertProblem(DOOR.call("each", "{\"n\":1}"), INVALID_REQUEST).says("the body must be an array");
        assertProblem(DOOR.call("each", "[{\"n\":1},{\"n\":\"x\"}]"), INVALID_REQUEST)
                .pointsAt("/1/n");
    }

    @Test
    @DisplayName("of a stream that has a null in its array is told so, as it is the caller's fault")
    void nullElement() {
        assertProblem(DOOR.call("each", "[{\"n\":1},null]"), INVALID_REQUEST).pointsAt("/1");
    }

    @Test
    @DisplayName("of texts gives a JSON array of them")
    void texts() {
        assertThat(post("numbers", Duration.ofSeconds(9)).body().text()).isEqualTo("[\"one\",\"two\"]");
    }

    @Test
    @DisplayName("may give a message later")
    void message() {
        HttpResponse response = DOOR.call("laterMessage", "{\"n\":1}");

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body().text()).isEqualTo("{\"n\":1}");
    }

    @Test
    @DisplayName("that never ends is stopped at the deadline")
    void stuck() {
        assertProblem(post("stuck", Duration.ofMillis(150)), DEADLINE_EXCEEDED).says("the work was not done in time");
    }

    @Test
    @DisplayName("that gives more and more is stopped too")
    void endless() {
        assertThat(post("endless", Duration.ofSeconds(9)).status()).isIn(500, 504);
    }

    @Test
    @DisplayName("that ends with an error has failed, and its message stays inside")
    void error() {
        assertProblem(DOOR.call("breaks", "{\"n\":4711}"), INTERNAL_ERROR)
                .neverSays("secret")
                .neverSays("4711");
    }

    private static HttpResponse post(String function, Duration time) {
        return DOOR.send("POST", "/v1/functions/" + function, Headers.none(), Body.empty(), Door.invocation(time));
    }
}
