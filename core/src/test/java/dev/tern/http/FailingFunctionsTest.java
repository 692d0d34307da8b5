package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INTERNAL_ERROR;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static dev.tern.problem.ProblemType.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A function that fails")
class FailingFunctionsTest {

    @RegisterExtension
    static final Door DOOR = Door.to(FailingFunctions.class, FailingFunctions.NAMES);

    @ParameterizedTest
    @ValueSource(strings = {"throwing", "broken", "exhausted", "circular"})
    @DisplayName("for any reason of its own is an internal error, and the reason stays inside")
    void internal(String function) {
        assertProblem(DOOR.call(function, "\"my prompt\""), INTERNAL_ERROR)
                .says("the function failed; the log has more under this request")
                .neverSays("my prompt")
                .neverSays("Exception")
                .pointsAt();
    }

    @Test
    @DisplayName("leaves the door open for the next call")
    void afterwards() {
        DOOR.call("exhausted", "\"x\"");

        assertThat(DOOR.call("whoAmI", "\"x\"").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("with a problem of its own is answered with that, but not with its cause")
    void ownProblem() {
        assertProblem(DOOR.call("notFound", "\"x\""), NOT_FOUND)
                .says("there is no such customer")
                .neverSays("database");
    }

    @Test
    @DisplayName("with a problem may point at fields and send headers")
    void ownProblemWithHeaders() {
        HttpResponse response = DOOR.call("picky", "\"x\"");

        assertProblem(response, INVALID_REQUEST).says("color must be blue").pointsAt("/color");
        assertThat(response.headers().all("X-Hint")).containsExactly("blue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plainBean", "vague"})
    @DisplayName("to be one, or to say its types, cannot be served, which the log explains")
    void notServable(String function) {
        assertThat(DOOR.send("POST", "/v1/functions/" + function, Headers.none(), Body.empty())
                        .status())
                .isEqualTo(500);
    }
}
