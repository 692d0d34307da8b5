package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.CONTENT_TOO_LARGE;
import static dev.tern.problem.ProblemType.CONTEXT_TOO_LONG;
import static dev.tern.problem.ProblemType.METHOD_NOT_ALLOWED;
import static dev.tern.problem.ProblemType.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The size of a body")
class BodySizeTest {

    private static final int LIMIT = 2_000;

    @RegisterExtension
    static final Door SMALL = Door.with("tern.http.max-body-bytes", String.valueOf(LIMIT));

    @RegisterExtension
    static final Door USUAL = Door.with();

    @Test
    @DisplayName("may be exactly the limit")
    void atTheLimit() {
        assertThat(SMALL.post("/v1/chat", chatOf(LIMIT)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("may not be one byte more, and the answer names the limit")
    void overTheLimit() {
        assertProblem(SMALL.post("/v1/chat", chatOf(LIMIT + 1)), CONTENT_TOO_LARGE)
                .says("a body can have 2000 bytes at most")
                .pointsAt();
    }

    @Test
    @DisplayName("is judged before the body is read as JSON")
    void beforeDecoding() {
        assertProblem(SMALL.post("/v1/chat", "application/json", Body.of(new byte[LIMIT + 1])), CONTENT_TOO_LARGE);
    }

    @Test
    @DisplayName("is judged after path and method, which say more")
    void afterRoute() {
        assertProblem(SMALL.post("/nowhere", chatOf(LIMIT + 1)), NOT_FOUND);
        assertProblem(SMALL.post("/health", chatOf(LIMIT + 1)), METHOD_NOT_ALLOWED);
    }

    @Test
    @DisplayName("is known to entry points, so that they need not read more than that")
    void knownOutside() {
        assertThat(SMALL.dispatcher().maxBodyBytes()).isEqualTo(LIMIT);
        assertThat(USUAL.dispatcher().maxBodyBytes()).isEqualTo(4 * 1024 * 1024);
    }

    @Test
    @DisplayName(
            "of a million characters in one message is more than the model takes, which the answer says in numbers")
    void longMessage() {
        String message = "unspeakable ".repeat(1_000_000 / 12);
        String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + message + "\"}]}";

        assertProblem(USUAL.post("/v1/chat", body), CONTEXT_TOO_LONG)
                .saysLike("the text has about 83333 tokens; the model takes 16384")
                .neverSays("unspeakable");
    }

    @Test
    @DisplayName("of a million characters without a single space is answered too")
    void longWord() {
        String body = "{\"prompt\":\"" + "x".repeat(1_000_000) + "\"}";

        assertThat(USUAL.post("/v1/chat", body).status()).isIn(200, 422);
    }

    /** A chat request that has exactly so many bytes. */
    private static String chatOf(int bytes) {
        String empty = "{\"prompt\":\"\"}";
        return "{\"prompt\":\"" + "x".repeat(bytes - empty.length()) + "\"}";
    }
}
