package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.budget.Budgets;
import dev.tern.budget.Limit;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.InMemoryKeyValueStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.DefaultToolCallingChatOptions;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

@DisplayName("A call under a budget")
class BudgetStepTest {
    private static final Limit NONE = new Limit(OptionalLong.empty(), Optional.empty());
    private static final Limit TOKENS = new Limit(OptionalLong.of(10_000), Optional.empty());
    // 396 tokens and 4 for the marks around them.
    private static final String TEXT = "abcd".repeat(396);
    private static final Asked ASKED =
            Asked.of(new Prompt(TEXT, ChatOptions.builder().maxTokens(600).build()));

    private final InMemoryKeyValueStore store = new InMemoryKeyValueStore(() -> Instant.EPOCH, 100, 100_000);
    private final FakeModel fake = new FakeModel(FakeModel.PRICE);
    private final ModelStep step = step(fake, TOKENS, NONE);

    @Test
    @DisplayName("takes the tokens that the provider has counted, and what they cost")
    void counted() throws Exception {
        step.call(ASKED);

        assertTaken(120, "0.0003", 0);
    }

    @Test
    @DisplayName("sets aside its input and the longest answer while it runs")
    void reserved() throws Exception {
        Sinks.Many<ChatResponse> parts = parts();
        Disposable running = step.stream(ASKED).subscribe();
        assertTaken(0, "0", 1_000);

        parts.tryEmitNext(FakeModel.part("The tern", "", 0, 0));
        parts.tryEmitNext(FakeModel.part("", "stop", 400, 3));
        parts.tryEmitComplete();

        assertThat(running.isDisposed()).isTrue();
        assertTaken(403, "0.00043", 0);
    }

    @Test
    @DisplayName("sets 1,024 tokens aside for an answer whose length nobody has limited")
    void usualAnswer() throws Exception {
        parts();
        step.stream(Asked.of(new Prompt(TEXT))).subscribe();

        assertTaken(0, "0", 1_424);
    }

    @Test
    @DisplayName("sets no more aside than the model can write, whatever its limit is")
    void endlessAnswer() throws Exception {
        parts();
        ChatOptions endless = ChatOptions.builder().maxTokens(Integer.MAX_VALUE).build();
        step.stream(Asked.of(new Prompt(TEXT, endless))).subscribe();

        assertTaken(0, "0", 4_496);
    }

    @Test
    @DisplayName("keeps what it set aside where the provider has counted nothing")
    void neverTold() throws Exception {
        fake.answer = prompt -> Flux.just(FakeModel.part("The tern", "stop", 0, 0));

        step.call(ASKED);

        assertTaken(1_000, "0.0064", 0);
    }

    @Test
    @DisplayName("that is left in mid-stream takes what was told until then, or what was set aside")
    void cancelled() throws Exception {
        Sinks.Many<ChatResponse> parts = parts();
        Disposable told = step.stream(ASKED).subscribe();
        parts.tryEmitNext(FakeModel.part("The tern", "", 400, 2));
        told.dispose();
        assertTaken(402, "0.00042", 0);

        parts();
        step.stream(ASKED).subscribe().dispose();
        assertTaken(1_402, "0.00682", 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "BAD_CREDENTIALS", "UNREACHABLE", "PROVIDER_DOWN", "MODEL_UNAVAILABLE"})
    @DisplayName("that the provider does not take costs nothing")
    void refusedByProvider(ModelFailure failure) throws Exception {
        fake.answer = prompt -> Flux.error(ModelException.of(failure, null));

        assertThat(catchThrowable(() -> step.call(ASKED))).isInstanceOf(ModelException.class);
        assertThat(catchThrowable(() -> step.stream(ASKED).blockLast())).isInstanceOf(ModelException.class);

        assertTaken(0, "0", 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMED_OUT", "BAD_ANSWER", "CONTENT_FILTERED"})
    @DisplayName("that fails after the model may have worked keeps what it set aside")
    void failedLate(ModelFailure failure) throws Exception {
        fake.answer = prompt -> Flux.error(ModelException.of(failure, null));

        assertThat(catchThrowable(() -> step.call(ASKED))).isInstanceOf(ModelException.class);

        assertTaken(1_000, "0.0064", 0);
    }

    @Test
    @DisplayName("with tools keeps what it set aside however it fails, since the model may have had a turn before")
    void tools() throws Exception {
        fake.answer = prompt -> Flux.error(ModelException.of(ModelFailure.THROTTLED, null));
        ChatOptions tools = DefaultToolCallingChatOptions.builder()
                .maxTokens(600)
                .toolNames(Set.of("clock"))
                .build();

        assertThat(catchThrowable(() -> step.call(Asked.of(new Prompt(TEXT, tools)))))
                .isInstanceOf(ModelException.class);

        assertTaken(1_000, "0.0064", 0);
    }

    @Test
    @DisplayName("that breaks after the first words keeps what it set aside, whatever broke it")
    void brokenStream() throws Exception {
        fake.answer = prompt -> Flux.just(FakeModel.part("The tern", "", 0, 0))
                .concatWith(Flux.error(ModelException.of(ModelFailure.UNREACHABLE, null)));

        assertThat(catchThrowable(() -> step.stream(ASKED).blockLast())).isInstanceOf(ModelException.class);

        assertTaken(1_000, "0.0064", 0);
    }

    @Test
    @DisplayName("is not made when nothing is left, be it whole or in parts")
    void spent() {
        ModelStep narrow = step(fake, new Limit(OptionalLong.of(120), Optional.empty()), NONE);
        narrow.call(ASKED);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> narrow.call(ASKED));
        assertThat(refused.type()).isEqualTo(ProblemType.BUDGET_EXCEEDED);
        assertThat(catchThrowable(() -> narrow.stream(ASKED).blockLast())).isInstanceOf(ProblemException.class);
        assertThat(fake.asked).hasSize(1);
    }

    @Test
    @DisplayName("is its caller's, as the platform names it")
    void caller() throws Exception {
        ModelStep narrow = step(fake, NONE, new Limit(OptionalLong.of(120), Optional.empty()));
        Invocation call = Invocation.of("r", null, Instant.now().plusSeconds(60));
        call.by("alice").call(() -> narrow.call(ASKED));

        assertThat(catchThrowable(() -> call.by("alice").call(() -> narrow.call(ASKED))))
                .hasMessage("this caller has used 120 of 120 tokens in this hour");
        call.by("bob").call(() -> narrow.call(ASKED));
        call.call(() -> narrow.call(ASKED));
        assertThat(fake.asked).hasSize(3);
    }

    @Test
    @DisplayName("of money needs a model whose price is known; one of tokens does not")
    void unknownPrice() {
        FakeModel unknown = new FakeModel(null);
        step(unknown, TOKENS, NONE).call(ASKED);
        Limit cost = new Limit(OptionalLong.empty(), Optional.of(BigDecimal.ONE));

        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> step(unknown, NONE, cost).call(ASKED));

        assertThat(refused.type()).isEqualTo(ProblemType.MODEL_UNAVAILABLE);
        assertThat(refused.detail())
                .contains("tern.model.prices", "tern.budget.cost", "the price of fake-1 is not known");
        assertThat(unknown.asked).hasSize(1);
    }

    private void assertTaken(long usedTokens, String usedCost, long reservedTokens) throws Exception {
        JsonNode tally = new ObjectMapper()
                .readTree(store.get("budget:deployment:0").orElseThrow().value());
        assertThat(tally.at("/used/tokens").asLong()).isEqualTo(usedTokens);
        assertThat(tally.at("/used/cost").decimalValue()).isEqualByComparingTo(usedCost);
        assertThat(tally.at("/reserved/tokens").asLong()).isEqualTo(reservedTokens);
    }

    private Sinks.Many<ChatResponse> parts() {
        Sinks.Many<ChatResponse> parts = Sinks.many().unicast().onBackpressureBuffer();
        fake.answer = prompt -> parts.asFlux();
        return parts;
    }

    private ModelStep step(FakeModel model, Limit ofDeployment, Limit ofCaller) {
        Budgets budgets = new Budgets(store, () -> Instant.EPOCH, Duration.ofHours(1), ofDeployment, ofCaller);
        return new BudgetStep(budgets, model, model.spec(), model.step());
    }
}
