package dev.tern.model;

import static dev.tern.model.ModelFailure.PROVIDER_DOWN;
import static dev.tern.model.ModelFailure.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.http.LogLines;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import reactor.core.publisher.Flux;

@DisplayName("A call that fails")
class RetryStepTest {
    private static final Asked ASKED = Asked.of(new Prompt("s3cret"));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ModelException TOLD =
            ModelException.of(THROTTLED, new IllegalStateException("s3cret")).after(SECOND);

    @RegisterExtension
    final LogLines log = new LogLines();

    private final ScriptedStep model = new ScriptedStep();
    private final RecordedPause pause = new RecordedPause();

    @Test
    @DisplayName("twice with a time to come back is answered by the third try, after two waits of that time")
    void twiceThrottled() throws Exception {
        model.fails(TOLD).fails(TOLD).answers("here");
        Invocation call = within(Duration.ofSeconds(30));

        Answer answer = call.call(() -> step().call(ASKED));

        assertThat(answer.text()).isEqualTo("here");
        assertThat(pause.waits()).containsExactly(SECOND, SECOND);
        assertThat(call.facts().all()).containsEntry("modelRetries", 2L);
    }

    @Test
    @DisplayName("has a line in the log for each wait, with names and numbers alone")
    void logged() throws Exception {
        model.fails(TOLD).fails(TOLD).answers("here");

        within(Duration.ofSeconds(30)).call(() -> step().call(ASKED));

        assertThat(log.all()).hasSize(2);
        assertThat(LogLines.facts(log.all().get(1)))
                .containsEntry("requestId", "r-1")
                .containsEntry("provider", "first")
                .containsEntry("model", "m-1")
                .containsEntry("failure", "throttled")
                .containsEntry("attempt", 2)
                .containsEntry("waitMillis", 1_000L);
        assertThat(log.all())
                .map(line -> line.getFormattedMessage() + LogLines.facts(line) + line.getThrowableProxy())
                .noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    @DisplayName("is told at once, with the time to come back, when the deadline leaves no time for the wait")
    void noTime() {
        model.fails(TOLD);

        ModelException failure =
                catchThrowableOfType(ModelException.class, () -> within(SECOND).call(() -> step().call(ASKED)));

        assertThat(failure.failure()).isEqualTo(THROTTLED);
        assertThat(failure.retryAfter()).contains(SECOND);
        assertThat(pause.waits()).isEmpty();
        assertThat(log.all()).isEmpty();
    }

    @Test
    @DisplayName("is told at once when the wait fits but leaves nothing useful behind it")
    void noUsefulRest() {
        model.fails(TOLD);

        assertThatThrownBy(() -> within(SECOND.plusMillis(200)).call(() -> step().call(ASKED)))
                .isSameAs(TOLD);
        assertThat(model.calls()).isOne();
    }

    @Test
    @DisplayName("each time is told after as many tries as are allowed")
    void attempts() {
        model.fails(TOLD).fails(TOLD).fails(PROVIDER_DOWN).answers("too late");

        ModelException failure = catchThrowableOfType(ModelException.class, () -> step().call(ASKED));

        assertThat(failure.failure()).isEqualTo(PROVIDER_DOWN);
        assertThat(model.calls()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelFailure.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"THROTTLED", "PROVIDER_DOWN", "UNREACHABLE"})
    @DisplayName("for a reason that does not pass is not tried again")
    void lasting(ModelFailure failure) {
        model.fails(failure);

        assertThatThrownBy(() -> step().call(ASKED)).isInstanceOf(ModelException.class);
        assertThat(model.calls()).isOne();
        assertThat(pause.waits()).isEmpty();
    }

    @Test
    @DisplayName("is not tried again where a tool may have acted in it")
    void tools() {
        model.fails(TOLD);
        ToolCallingChatOptions options =
                ToolCallingChatOptions.builder().toolNames("pay").build();

        assertThatThrownBy(() -> step().call(Asked.of(new Prompt("pay", options))))
                .isSameAs(TOLD);
        assertThat(pause.waits()).isEmpty();
    }

    @Test
    @DisplayName("does not wait longer in all than another provider leaves it")
    void mostWaiting() {
        model.fails(TOLD).fails(TOLD).fails(TOLD);

        RetryRule rule = new RetryRule(10, Duration.ofSeconds(2), new Backoff(() -> 1));
        assertThatThrownBy(() -> step(rule).call(ASKED)).isSameAs(TOLD);
        assertThat(pause.waits()).containsExactly(SECOND, SECOND);
    }

    @Test
    @DisplayName("stops waiting when its thread is told to")
    void interrupted() {
        model.fails(TOLD);
        Thread.currentThread().interrupt();

        RetryStep step = new RetryStep(model, rule(), Pause.real(), new StepLog("first", "m-1"));
        assertThatThrownBy(() -> step.call(ASKED)).isInstanceOf(DeadlineExceededException.class);

        assertThat(Thread.interrupted()).as("still told to stop").isTrue();
    }

    @Test
    @DisplayName("in a stream before its first part is tried again in the same call, on another thread or not")
    void stream() throws Exception {
        model.fails(TOLD).fails(TOLD).answers("he", "re");
        Invocation call = within(Duration.ofSeconds(30));

        List<String> texts = call.call(() -> texts(step().stream(ASKED)));

        assertThat(texts).containsExactly("he", "re");
        assertThat(pause.waits()).containsExactly(SECOND, SECOND);
        assertThat(model.invocation(2)).contains(call);
        assertThat(call.facts().all()).containsEntry("modelRetries", 2L);
        assertThat(LogLines.facts(log.all().get(1))).containsEntry("requestId", "r-1");
    }

    @Test
    @DisplayName("in a stream after its first part is a failure")
    void streamBegun() {
        model.does(Flux.just(Answers.of("he")).concatWith(Flux.error(TOLD)));

        assertThatThrownBy(() -> texts(step().stream(ASKED))).isSameAs(TOLD);
        assertThat(model.calls()).isOne();
    }

    private RetryStep step() {
        return step(rule());
    }

    private RetryStep step(RetryRule rule) {
        return new RetryStep(model, rule, pause, new StepLog("first", "m-1"));
    }

    private static RetryRule rule() {
        return new RetryRule(3, Duration.ofDays(1), new Backoff(() -> 1));
    }

    private static Invocation within(Duration time) {
        return Invocation.of("r-1", null, Instant.now().plus(time));
    }

    private static List<String> texts(Flux<Answer> stream) {
        return stream.map(Answer::text).collectList().block();
    }
}
