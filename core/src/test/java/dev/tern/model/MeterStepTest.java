package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

@DisplayName("The log line of a call")
class MeterStepTest {
    private static final Asked ASKED = Asked.of(new Prompt("s3cret"));
    private static final ModelSpec UNPRICED = ModelSpec.of("m-2", 1_000, null);

    private final ScriptedStep model = new ScriptedStep();
    private final Invocation call = Invocation.of(null, null, Instant.now().plusSeconds(10));

    @Test
    @DisplayName("has the model, what it used, what that cost and how long it took")
    void facts() throws Exception {
        model.answers("here");

        assertThat(metered(1))
                .containsEntry("modelProvider", "first")
                .containsEntry("model", "m-1")
                .containsEntry("inputTokens", 10L)
                .containsEntry("outputTokens", 5L)
                .containsEntry("cachedTokens", 0L)
                .containsEntry("cost", "0.00004")
                .containsEntry("currency", "USD")
                .containsEntry("cachedAnswer", false)
                .containsKey("modelMillis");
    }

    @Test
    @DisplayName("has several calls of models added up")
    void addedUp() throws Exception {
        model.answers("one").answers("two");

        assertThat(metered(2)).containsEntry("inputTokens", 20L).containsEntry("cost", "0.00008");
    }

    @Test
    @DisplayName("has no cost if the price of one of them is not known")
    void unknownPrice() throws Exception {
        model.answers("one").does(Flux.just(answer(UNPRICED, TokenUsage.of(10, 5), false)));

        assertThat(metered(2))
                .containsEntry("inputTokens", 20L)
                .doesNotContainKey("cost")
                .doesNotContainKey("currency");
    }

    @Test
    @DisplayName("has no cost if nobody counted the tokens")
    void uncounted() throws Exception {
        model.does(Flux.just(answer(Answers.SPEC, null, false)));

        assertThat(metered(1)).doesNotContainKey("cost");
    }

    @Test
    @DisplayName("has nothing of what a kept answer once used, and says that it was kept")
    void kept() throws Exception {
        model.does(Flux.just(answer(Answers.SPEC, TokenUsage.of(10, 5), true)));

        assertThat(metered(1))
                .containsEntry("cachedAnswer", true)
                .containsEntry("model", "m-1")
                .doesNotContainKey("inputTokens")
                .doesNotContainKey("cost");
    }

    @Test
    @DisplayName("says that the answer was kept only if all of them were")
    void partlyKept() throws Exception {
        model.does(Flux.just(answer(Answers.SPEC, TokenUsage.of(10, 5), true))).answers("new");

        assertThat(metered(2)).containsEntry("cachedAnswer", false).containsEntry("inputTokens", 10L);
    }

    @Test
    @DisplayName("has how long a model took that failed, and no more")
    void failed() {
        model.fails(ModelFailure.PROVIDER_DOWN);

        assertThatThrownBy(() -> metered(1)).isInstanceOf(ModelException.class);
        assertThat(call.facts().all()).containsOnlyKeys("modelMillis");
    }

    @Test
    @DisplayName("has the facts of a stream when it ends, or is left")
    void stream() throws Exception {
        model.answers("he", "re").answers("he", "re");
        ModelStep step = step();

        call.call(() -> step.stream(ASKED).blockLast());
        assertThat(call.facts().all()).containsEntry("inputTokens", 10L).containsEntry("cost", "0.00004");

        call.call(() -> step.stream(ASKED).blockFirst());
        assertThat(call.facts().all()).containsEntry("inputTokens", 20L);
    }

    @Test
    @DisplayName("outside of a call is nobody's, and nothing fails")
    void outside() {
        model.answers("here");

        assertThat(step().call(ASKED).text()).isEqualTo("here");
    }

    private Map<String, Object> metered(int calls) throws Exception {
        ModelStep step = step();
        for (int i = 0; i < calls; i++) {
            call.call(() -> step.call(ASKED));
        }
        return call.facts().all();
    }

    private ModelStep step() {
        return new MeterStep(model, "first", Answers.SPEC);
    }

    private static Answer answer(ModelSpec spec, TokenUsage usage, boolean cached) {
        return new Answer(Answers.response("here"), usage, "first", spec, cached, null);
    }
}
