package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;

@DisplayName("A model whose provider fails")
class ProviderFailureTest {
    private static final Prompt PROMPT = new Prompt("hello");

    @Test
    @DisplayName("is a problem of its own, which repeats nothing of what the provider said")
    void problem() {
        IllegalStateException said = new IllegalStateException("401: invalid key sk-123");

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> failing(said).call(PROMPT));

        assertThat(problem.type()).isEqualTo(ProblemType.PROVIDER_FAILED);
        assertThat(problem.detail()).doesNotContain("sk-123");
        assertThat(problem).hasCause(said);
    }

    @Test
    @DisplayName("is a problem of its own in a stream, too")
    void stream() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> failing(new IllegalStateException("no")).stream(PROMPT).blockLast());

        assertThat(problem.type()).isEqualTo(ProblemType.PROVIDER_FAILED);
    }

    @Test
    @DisplayName("because the deadline has passed says just that")
    void deadline() {
        assertThat(catchThrowableOfType(
                        DeadlineExceededException.class,
                        () -> failing(new DeadlineExceededException()).call(PROMPT)))
                .isNotNull();
    }

    private static ChatModel failing(RuntimeException failure) {
        ChatModel model = prompt -> {
            throw failure;
        };
        return new DeadlineChatModel(() -> model);
    }
}
