package dev.tern.model;

import static dev.tern.model.ModelFailure.CONTENT_FILTERED;
import static dev.tern.model.ModelFailure.PROVIDER_DOWN;
import static dev.tern.model.ModelFailure.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.http.LogLines;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.model.offline.OfflineModelProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

@DisplayName("With a second provider, a call")
class FallbackStepTest extends TwoProviders {
    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    @DisplayName("that the first answers is the first's alone")
    void answered() {
        first.answers("here");

        assertThat(step().call(ASKED).insteadOf()).isNull();
        assertThat(second.calls()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFailure.class,
            names = {"THROTTLED", "QUOTA_EXCEEDED", "PROVIDER_DOWN", "UNREACHABLE", "TIMED_OUT"})
    @DisplayName("that the first cannot answer is answered by the second, which says so")
    void takesOver(ModelFailure failure) throws Exception {
        first.fails(failure);
        second.answers("here");
        Invocation call = within(TEN_SECONDS);

        Answer answer = call.call(() -> step().call(ASKED));

        assertThat(answer.text()).isEqualTo("here");
        assertThat(answer.insteadOf())
                .isEqualTo(new ModelName.InsteadOf("first", failure.name().toLowerCase(Locale.ROOT)));
        assertThat(call.facts().all()).containsEntry("modelFallback", "fake");
        assertThat(LogLines.facts(log.only()))
                .containsEntry("requestId", "r-1")
                .containsEntry("provider", "first")
                .containsEntry("fallback", "fake");
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFailure.class,
            names = {
                "CONTEXT_TOO_LONG",
                "CONTENT_FILTERED",
                "MODEL_UNAVAILABLE",
                "BAD_CREDENTIALS",
                "REJECTED",
                "UNKNOWN"
            })
    @DisplayName("that fails for a reason of its own, or of the set-up, is not put to the second")
    void ownFault(ModelFailure failure) {
        first.fails(failure);

        assertThat(failure(() -> step().call(ASKED)).failure()).isEqualTo(failure);
        assertThat(second.calls()).isZero();
    }

    @Test
    @DisplayName("leaves the second 40 of a hundred parts of the time, and the second all that is left")
    void share() throws Exception {
        first.fails(PROVIDER_DOWN);
        second.answers("here");
        Invocation call = within(TEN_SECONDS);

        call.call(() -> step().call(ASKED));

        assertThat(Duration.between(
                        Instant.now(), first.invocation(0).orElseThrow().deadline()))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(second.invocation(0).orElseThrow().deadline()).isEqualTo(call.deadline());
    }

    @Test
    @DisplayName("that the first did not answer in its share of the time goes to the second")
    void late() throws Exception {
        first.fails(new DeadlineExceededException());
        second.answers("here");

        Answer answer = within(TEN_SECONDS).call(() -> step().call(ASKED));

        assertThat(answer.insteadOf()).isEqualTo(new ModelName.InsteadOf("first", "timed_out"));
    }

    @Test
    @DisplayName("whose own time is over does not go to the second")
    void over() {
        first.fails(new DeadlineExceededException());

        assertThatThrownBy(() -> within(Duration.ofMillis(200)).call(() -> step().call(ASKED)))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(second.calls()).isZero();
    }

    @Test
    @DisplayName("that neither can answer fails as the first did")
    void bothFail() {
        first.fails(THROTTLED);
        second.fails(PROVIDER_DOWN);

        assertThat(failure(() -> step().call(ASKED)).failure()).isEqualTo(THROTTLED);
    }

    @Test
    @DisplayName("that neither can answer fails as the second did if that alone says when to come back")
    void moreUseful() {
        first.fails(PROVIDER_DOWN);
        second.fails(ModelException.of(THROTTLED, null).after(TEN_SECONDS));

        assertThat(failure(() -> step().call(ASKED)).retryAfter()).contains(TEN_SECONDS);
    }

    @Test
    @DisplayName("that the second's filter refuses fails as the first did, which may yet answer it")
    void filtered() {
        first.fails(PROVIDER_DOWN);
        second.fails(CONTENT_FILTERED);

        assertThat(failure(() -> step().call(ASKED)).failure()).isEqualTo(PROVIDER_DOWN);
    }

    @Test
    @DisplayName("in which a tool may have acted is not put to the second")
    void tools() {
        first.fails(PROVIDER_DOWN);
        Prompt prompt = new Prompt(
                "pay", ToolCallingChatOptions.builder().toolNames("pay").build());

        assertThat(failure(() -> step().call(Asked.of(prompt))).failure()).isEqualTo(PROVIDER_DOWN);
        assertThat(second.calls()).isZero();
    }

    @Test
    @DisplayName("is put to the second with options that the second knows, and no more tokens than it writes")
    void options() {
        ModelRequest request = new ModelRequest(List.of(new UserMessage("hello")), 9_000, 0.5, null, null, null);
        Asked asked = Asked.of(request, new ApplicationProvider(other), Answers.SPEC);

        Prompt prompt = substitute().asked(asked).prompt();

        assertThat(prompt.getOptions().getModel()).isEqualTo("fake-1");
        assertThat(prompt.getOptions().getMaxTokens()).isEqualTo(other.spec().outputTokens());
        assertThat(prompt.getOptions().getTemperature()).isEqualTo(0.5);
    }

    @Test
    @DisplayName("of an application's own function is put to the second with what all models know of its options")
    void ownOptions() {
        Prompt own = new Prompt(
                "hello",
                ToolCallingChatOptions.builder()
                        .model("m-1")
                        .maxTokens(7)
                        .stopSequences(List.of("END"))
                        .build());

        Prompt prompt = substitute().asked(Asked.of(own)).prompt();

        assertThat(prompt.getContents()).isEqualTo("hello");
        assertThat(prompt.getOptions().getModel()).isEqualTo("fake-1");
        assertThat(prompt.getOptions().getMaxTokens()).isEqualTo(7);
        assertThat(prompt.getOptions().getStopSequences()).containsExactly("END");
    }

    @Test
    @DisplayName("for a schema is not put to a second that knows none")
    void schema() {
        ModelRequest request =
                new ModelRequest(List.of(new UserMessage("hello")), null, null, null, null, Map.of("type", "object"));
        Substitute offline = new Substitute(new OfflineModelProvider(), Answers.SPEC, second);

        assertThat(offline.takes(Asked.of(request, other, other.spec()))).isFalse();
        assertThat(substitute().takes(Asked.of(request, other, other.spec()))).isTrue();
    }
}
