package dev.tern.model;

import static dev.tern.model.ModelFailure.PROVIDER_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.invocation.Invocation;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

@DisplayName("With a second provider, a call")
class FallbackStreamTest extends TwoProviders {
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
}
