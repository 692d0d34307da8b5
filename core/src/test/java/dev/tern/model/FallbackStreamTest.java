package dev.tern.model;

import static dev.tern.model.ModelFailure.PROVIDER_DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("With a second provider, a call")
class FallbackStreamTest {
    private static final Asked ASKED = Asked.of(new Prompt("s3cret"));
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final ScriptedStep first = new ScriptedStep();
    private final ScriptedStep second = new ScriptedStep();
    private final FakeModel other = new FakeModel(null);

    @Test
    @DisplayName("in a stream goes to the second before the first part, in the same call")
    void stream() throws Exception {
        first.fails(PROVIDER_DOWN);
        second.answers("he", "re");
        Invocation call = within(TEN_SECONDS);

        List<Answer> parts = call.call(() -> step().stream(ASKED).collectList().block());

        assertThat(parts).map(Answer::text).containsExactly("he", "re");
        assertThat(parts).allMatch(part -> part.insteadOf() != null);
        assertThat(second.invocation(0)).contains(call);
    }

    @Test
    @DisplayName("in a stream fails after the first part, whatever the reason")
    void streamBegun() {
        first.does(Flux.just(Answers.of("he")).concatWith(Flux.error(ModelException.of(PROVIDER_DOWN, null))));

        assertThat(failure(() -> step().stream(ASKED).blockLast()).failure()).isEqualTo(PROVIDER_DOWN);
        assertThat(second.calls()).isZero();
    }

    @Test
    @DisplayName("in a stream whose first part does not come in its share of the time goes to the second")
    void streamLate() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        first.does(Flux.<Answer>never().doOnCancel(() -> left.set(true)));
        second.answers("here");
        FallbackStep impatient = new FallbackStep(first, substitute(), new RecordedPause(), log("first"));

        Answer answer = within(TEN_SECONDS).call(() -> impatient.stream(ASKED).blockLast());

        assertThat(answer.insteadOf()).isEqualTo(new ModelName.InsteadOf("first", "timed_out"));
        assertThat(left).as("the first is let go of").isTrue();
    }

    private FallbackStep step() {
        Pause patient = new Pause() {
            @Override
            public void sleep(Duration time) {
                throw new AssertionError("nobody waits here");
            }

            @Override
            public Mono<Long> delay(Duration time) {
                return Mono.never();
            }
        };
        return new FallbackStep(first, substitute(), patient, log("first"));
    }

    private Substitute substitute() {
        return new Substitute(other, other.spec(), second);
    }

    private static StepLog log(String provider) {
        return new StepLog(provider, "m-1");
    }

    private static Invocation within(Duration time) {
        return Invocation.of("r-1", null, Instant.now().plus(time));
    }

    private static ModelException failure(ThrowingCallable call) {
        return catchThrowableOfType(ModelException.class, call);
    }
}
