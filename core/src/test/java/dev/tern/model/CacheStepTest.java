package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tern.budget.FailingStore;
import dev.tern.http.LogLines;
import dev.tern.invocation.Invocation;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

@DisplayName("A question that was asked before")
class CacheStepTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Invocation CALL =
            Invocation.of("r", null, Instant.now().plusSeconds(600));

    @RegisterExtension
    final LogLines log = new LogLines();

    private Instant now = Instant.EPOCH;
    private final KeyValueStore store = new InMemoryKeyValueStore(() -> now, 100, 1_000_000);
    private final FakeModel fake = new FakeModel(FakeModel.PRICE);
    private final ModelStep step = step(store);

    @Test
    @DisplayName("gets the answer of that time, with what it took then, and says so")
    void again() {
        Answer first = step.call(asked(0.0, null));
        Answer second = step.call(asked(0.0, null));

        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(second.text()).isEqualTo("answer 1");
        assertThat(second.finishReason()).contains("stop");
        assertThat(second.usage()).isEqualTo(TokenUsage.of(100, 20));
        assertThat(second.response().getMetadata().getUsage().getTotalTokens()).isEqualTo(120);
        assertThat(second.response().getMetadata().getModel()).isEqualTo("fake-1");
        assertThat(fake.asked).hasSize(1);
    }

    @Test
    @DisplayName("gets a new answer when a day has passed")
    void expired() {
        step.call(asked(0.0, null));
        now = now.plus(DAY);

        assertThat(step.call(asked(0.0, null)).text()).isEqualTo("answer 2");
    }

    @Test
    @DisplayName("gets a new answer each time where the answers should differ")
    void temperature() {
        assertNew(asked(0.7, null));
        assertNew(asked(null, null));
    }

    @Test
    @DisplayName("gets the kept answer at any temperature when the caller asks for one")
    void wanted() {
        step.call(asked(0.7, true));

        assertThat(step.call(asked(0.7, true)).cached()).isTrue();
        assertThat(step.call(asked(null, true)).cached()).isFalse();
    }

    @Test
    @DisplayName("is neither given nor kept where the caller does not want it")
    void unwanted() {
        step.call(asked(0.0, null));

        assertThat(step.call(asked(0.0, false)).text()).isEqualTo("answer 2");
        assertThat(step.call(asked(0.0, null)).text()).isEqualTo("answer 1");
    }

    @Test
    @DisplayName("gets a new answer, which is then the kept one, where the caller wants a fresh one")
    void fresh() throws Exception {
        step.call(asked(0.0, null));

        Answer fresh = CALL.freshly().call(() -> step.call(asked(0.0, null)));

        assertThat(fresh.cached()).isFalse();
        assertThat(step.call(asked(0.0, null)).text()).isEqualTo("answer 2");
    }

    @Test
    @DisplayName("by another caller gets an answer of its own, so that nobody finds out what others asked")
    void callers() throws Exception {
        CALL.by("alice").call(() -> step.call(asked(0.0, null)));

        assertThat(CALL.by("bob").call(() -> step.call(asked(0.0, null))).cached())
                .isFalse();
        assertThat(CALL.call(() -> step.call(asked(0.0, null))).cached()).isFalse();
        assertThat(CALL.by("alice").call(() -> step.call(asked(0.0, null))).cached())
                .isTrue();
    }

    @Test
    @DisplayName("gets the whole answer in one part when it is asked for in parts, and the other way round")
    void streams() {
        fake.answer = prompt -> Flux.just(
                FakeModel.part("The ", "", 0, 0), FakeModel.part("tern", "", 0, 0), FakeModel.part("", "stop", 9, 2));

        assertThat(step.stream(asked(0.0, null)).map(Answer::text).collectList().block())
                .containsExactly("The ", "tern", "");
        List<Answer> again = step.stream(asked(0.0, null)).collectList().block();

        assertThat(again).singleElement().satisfies(whole -> {
            assertThat(whole.text()).isEqualTo("The tern");
            assertThat(whole.cached()).isTrue();
            assertThat(whole.usage()).isEqualTo(TokenUsage.of(9, 2));
        });
        assertThat(step.call(asked(0.0, null)).text()).isEqualTo("The tern");
    }

    @Test
    @DisplayName("gets a new answer after a stream that was left, or that broke")
    void halfStreams() {
        fake.answer = prompt -> Flux.just(FakeModel.part("The ", "", 0, 0)).concatWith(Flux.never());
        step.stream(asked(0.0, null)).blockFirst();
        fake.answer = prompt -> Flux.just(FakeModel.part("The ", "", 0, 0));
        assertThat(catchThrowable(() -> step.stream(asked(0.0, null)).blockLast()))
                .isInstanceOf(ModelException.class);
        fake.answer = prompt -> Flux.just(FakeModel.part("whole", "stop", 9, 2));

        assertThat(step.call(asked(0.0, null)).text()).isEqualTo("whole");
    }

    @Test
    @DisplayName("that must be answered in JSON is not given again as it came in parts, since nobody has checked it")
    void structuredStream() {
        ModelRequest request =
                new ModelRequest(List.of(new UserMessage("hello")), null, 0.0, null, null, Map.of("type", "object"));
        Asked asked = Asked.of(request, fake, fake.spec());
        step.stream(asked).blockLast();

        assertThat(step.call(asked).cached()).isFalse();
        assertThat(step.stream(asked).blockLast().cached()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "tool_calls", "other"})
    @DisplayName("gets a new answer where the first was not whole")
    void cut(String finishReason) {
        fake.answer = prompt -> Flux.just(FakeModel.part("The", finishReason, 9, 2));

        assertNew(asked(0.0, null));
    }

    @Test
    @DisplayName("gets a new answer where another provider had to give the first")
    void insteadOf() {
        ModelStep elsewhere = new ModelStep() {
            @Override
            public Answer call(Asked asked) {
                return fake.step().call(asked).insteadOf("other", ModelFailure.THROTTLED);
            }

            @Override
            public Flux<Answer> stream(Asked asked) {
                return Flux.just(call(asked));
            }
        };
        CacheStep cache = new CacheStep(new KeptAnswers(store, DAY), fake, fake.spec(), elsewhere);

        cache.call(asked(0.0, null));
        assertThat(cache.call(asked(0.0, null)).cached()).isFalse();
    }

    @Test
    @DisplayName("gets a new answer where the first is too long for the store")
    void tooLong() {
        String text = "x".repeat(KeyValueStore.MOST_CHARACTERS);
        fake.answer = prompt -> Flux.just(FakeModel.part(text, "stop", 9, 2));

        assertNew(asked(0.0, null));
        assertThat(log.all()).isEmpty();
    }

    @Test
    @DisplayName("is answered even while the store fails, and the log says nothing of what was asked")
    void failingStore() {
        ModelStep unlucky = step(new FailingStore());

        assertThat(unlucky.call(asked(0.0, null)).text()).isEqualTo("answer 1");
        assertThat(unlucky.stream(asked(0.0, null)).blockLast().text()).isEqualTo("answer 2");
        assertThat(log.all())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.getFormattedMessage())
                        .contains("a kept answer could not be ")
                        .doesNotContain("secret", "hello", "answer 1"));
    }

    @Test
    @DisplayName("is answered anew where what was kept cannot be read")
    void damaged() {
        String key = AnswerKey.of(null, "fake", fake.spec(), asked(0.0, null)).orElseThrow();
        store.putIfAbsent("answer:" + key, "{\"text\":", DAY);

        assertThat(step.call(asked(0.0, null)).text()).isEqualTo("answer 1");
        assertThat(step.call(asked(0.0, null)).cached()).isTrue();
    }

    private void assertNew(Asked asked) {
        step.call(asked);
        assertThat(step.call(asked).cached()).isFalse();
    }

    private ModelStep step(KeyValueStore kept) {
        return new CacheStep(new KeptAnswers(kept, DAY), fake, fake.spec(), fake.step());
    }

    private static Asked asked(@Nullable Double temperature, @Nullable Boolean cache) {
        ChatOptions options = ChatOptions.builder().temperature(temperature).build();
        return new Asked(new Prompt("hello", options), cache, null, null);
    }
}
