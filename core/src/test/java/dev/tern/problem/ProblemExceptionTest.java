package dev.tern.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem")
class ProblemExceptionTest {

    @Test
    @DisplayName("of one invalid field says so in a sentence that starts with the field's name")
    void invalid() {
        ProblemException problem = ProblemException.invalid("/messages/0/role", "is required");

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.detail()).isEqualTo("messages.0.role is required");
        assertThat(problem.violations()).containsExactly(new Violation("/messages/0/role", "is required"));
    }

    @Test
    @DisplayName("of the whole body says so")
    void wholeBody() {
        assertThat(ProblemException.invalid("", "is required").detail()).isEqualTo("the body is required");
    }

    @Test
    @DisplayName("keeps what it has when it is given headers or a cause")
    void copies() {
        IllegalStateException cause = new IllegalStateException("inside");

        ProblemException problem = ProblemException.invalid("/a", "is wrong")
                .withHeader("Retry-After", "1")
                .causedBy(cause)
                .withHeader("Allow", "GET");

        assertThat(problem).hasCause(cause).hasMessage("a is wrong");
        assertThat(problem.violations()).hasSize(1);
        assertThat(problem.headers()).containsEntry("Retry-After", "1").containsEntry("Allow", "GET");
    }

    @Test
    @DisplayName("is told to the client with the fields of RFC 9457, but never with its cause")
    void body() {
        Problem problem = Problem.of(
                ProblemException.of(ProblemType.NOT_FOUND, "no such thing").causedBy(new RuntimeException("inside")),
                "id-1");

        assertThat(problem.type()).isEqualTo(URI.create("https://tern.dev/problems/not-found"));
        assertThat(problem.title()).isEqualTo("Not found");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.code()).isEqualTo("not_found");
        assertThat(problem.detail()).isEqualTo("no such thing");
        assertThat(problem.instance()).isEqualTo("urn:request:id-1");
        assertThat(problem.errors()).isEmpty();
    }

    @Test
    @DisplayName("is none when nothing was found to be wrong")
    void nothingWrong() {
        assertThatCode(() -> new Violations().require(true, "/a", "is wrong").throwIfAny())
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("has all that was found to be wrong, in its order")
    void all() {
        Violations violations = new Violations()
                .require(false, "/a", "is required")
                .require(true, "/b", "is required")
                .require(false, "/c", "must be blue");

        ProblemException problem = catchThrowableOfType(ProblemException.class, violations::throwIfAny);

        assertThat(problem).hasMessage("a is required; c must be blue");
        assertThat(problem.violations())
                .containsExactly(new Violation("/a", "is required"), new Violation("/c", "must be blue"));
    }
}
