package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static dev.tern.problem.ProblemType.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("From outside")
class HiddenFunctionsTest {

    @RegisterExtension
    static final Door DOOR = Door.to(ShapedFunctions.class, "shout,texts,point,swallow,greeting");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "systemProperties",
                "systemEnvironment",
                "environment",
                "chat",
                "flip",
                "ternSettings",
                "ternChatModel",
                "ternKeyValueStore",
                "functionRouter",
                "RoutingFunction",
                "gateway",
                "shout|systemProperties",
                "shout,systemProperties",
                "shout,texts",
                "systemProperties|shout",
                "shout|",
                "|shout",
                "shout||texts",
                "|",
                ",",
                " shout",
                "shout ",
                "Shout",
                "shout\u0000",
                "größe",
                "\uD83D\uDE00",
                "shout;texts",
                "shout%7Ctexts",
                "..",
                "#{T(java.lang.Runtime)}",
                "<script>"
            })
    @DisplayName("nothing that is not exported is there, and every name is told so in the same words")
    void notExported(String name) {
        assertProblem(DOOR.call(name, "\"x\""), NOT_FOUND)
                .says("no such function is exported")
                .pointsAt();
    }

    @Test
    @DisplayName("a name of a megabyte is not there either")
    void longName() {
        assertProblem(DOOR.call("a|".repeat(500_000), "\"x\""), NOT_FOUND).says("no such function is exported");
    }

    @Test
    @DisplayName("the built-in paths lead nowhere when their function is not exported")
    void builtInPath() {
        assertProblem(DOOR.post("/v1/chat", "{\"prompt\":\"x\"}"), NOT_FOUND).says("no such function is exported");
    }

    @Test
    @DisplayName("exported functions can be put together, the first on the left")
    void composition() {
        HttpResponse response = DOOR.post("/v1/functions/shout|texts", "text/plain", Body.of("a b"));

        assertThat(response.body().text()).isEqualTo("[\"A\",\"B\"]");
    }

    @Test
    @DisplayName("a supplier can be put before, and a consumer behind")
    void compositionOfEnds() {
        assertThat(DOOR.send("POST", "/v1/functions/greeting|shout|texts", Headers.none(), Body.empty())
                        .body()
                        .text())
                .isEqualTo("[\"GOOD\",\"DAY\"]");
        assertThat(DOOR.call("point|swallow", "{\"x\":1,\"y\":2}").status()).isEqualTo(204);
    }

    @Test
    @DisplayName("a function can be put together with itself")
    void compositionWithItself() {
        assertThat(DOOR.call("point|point", "{\"x\":1,\"y\":2}").body().text()).isEqualTo("{\"x\":1,\"y\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shout|point", "texts|shout", "swallow|shout", "point|greeting", "swallow|swallow"})
    @DisplayName("functions that do not fit are not called together, and the caller is told which")
    void misfit(String names) {
        ShapedFunctions.TEXTS_SEEN.clear();
        String[] both = names.split("\\|", -1);

        assertProblem(DOOR.call(names, "\"x\""), INVALID_REQUEST)
                .says(both[1] + " does not take what " + both[0] + " gives");
        assertThat(ShapedFunctions.TEXTS_SEEN).isEmpty();
    }

    @Test
    @DisplayName("no header chooses another function")
    void headers() {
        Headers headers = Headers.of("Content-Type", "text/plain")
                .with("spring.cloud.function.definition", "flip")
                .with("spring_cloud_function_definition", "flip")
                .with("spring.cloud.function.routing-expression", "'flip'")
                .with("function.name", "flip");

        HttpResponse response = DOOR.send("POST", "/v1/functions/shout", headers, Body.of("ab"));

        assertThat(response.body().text()).isEqualTo("AB");
    }
}
