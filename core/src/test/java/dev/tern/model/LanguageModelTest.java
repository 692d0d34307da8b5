package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.Settings;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.converter.BeanOutputConverter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@DisplayName("A model that a function calls")
class LanguageModelTest {
    private static final ModelRequest HELLO = ModelRequest.of(List.of(new UserMessage("hello")));

    private final FakeModel provider = new FakeModel(FakeModel.PRICE);
    private final LanguageModel model =
            Models.of(provider, Settings.load(ModelSettings.SETTINGS, List.of())).serving(Tier.STANDARD);
    private final List<Optional<Invocation>> seen = new ArrayList<>();

    @Test
    @DisplayName("answers outside of a call too, where there is no deadline")
    void outside() {
        ModelReply reply = model.call(HELLO);

        assertThat(reply.text()).isEqualTo("answer 1");
        assertThat(reply.bill().usage()).isEqualTo(TokenUsage.of(100, 20));
        assertThat(reply.bill().cost()).isNotNull();
    }

    @Test
    @DisplayName("is not called once the deadline has passed, neither for an answer nor for a stream")
    void late() {
        Invocation over = within(Duration.ofSeconds(-1));

        assertThatThrownBy(() -> over.call(() -> model.call(HELLO))).isInstanceOf(DeadlineExceededException.class);
        assertThatThrownBy(() -> over.call(() -> model.stream(HELLO).blockLast()))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    @DisplayName("whose stream is still running when the deadline passes is let go of")
    void endless() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        provider.answer = prompt -> Flux.<ChatResponse>never().doOnCancel(left::countDown);

        assertThatThrownBy(() -> within(Duration.ofMillis(200))
                        .call(() -> model.stream(HELLO).blockLast()))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("gives a stream whose parts stay in the call on whichever thread they come")
    void streamInCall() throws Exception {
        provider.answer = prompt -> Flux.just(FakeModel.part("he", "", 0, 0), FakeModel.part("re", "stop", 100, 20))
                .publishOn(Schedulers.parallel());
        Invocation call = within(Duration.ofSeconds(10));

        ModelPart last = call.call(() -> model.stream(HELLO)
                .doOnNext(part -> seen.add(Invocation.current()))
                .blockLast());

        assertThat(last.whole().text()).isEqualTo("here");
        assertThat(seen).hasSize(3).containsOnly(Optional.of(call));
        assertThat(call.facts().all()).containsEntry("inputTokens", 100L);
    }

    @Test
    @DisplayName("keeps the deadline, the caller and the facts of the call on a thread that the function starts for it")
    void otherThread() throws Exception {
        provider.answer = prompt -> {
            seen.add(Invocation.current());
            return Flux.just(FakeModel.part("here", "stop", 100, 20));
        };
        Invocation call = within(Duration.ofSeconds(10)).by("alice");
        ExecutorService own = Executors.newSingleThreadExecutor();
        try {
            Future<ModelReply> reply = own.submit(call.wrap(() -> model.call(HELLO)));
            assertThat(reply.get().text()).isEqualTo("here");
        } finally {
            own.shutdownNow();
        }

        assertThat(seen.get(0)).contains(call);
        assertThat(call.facts().all()).containsEntry("outputTokens", 20L);
    }

    @Test
    @DisplayName("takes the same way as the ChatModel that Spring AI knows, with its usage")
    void chatModel() throws Exception {
        Invocation call = within(Duration.ofSeconds(10));

        ChatResponse response = call.call(() -> model.asChatModel().call(new Prompt("hello")));

        assertThat(response.getMetadata().getUsage().getTotalTokens()).isEqualTo(120);
        assertThat(call.facts().all()).containsEntry("inputTokens", 100L).containsEntry("modelProvider", "fake");
        assertThat(provider.asked.get(0).getOptions().getModel()).isEqualTo("fake-1");
    }

    @Test
    @DisplayName("is metered as a ChatModel whose stream is read, too")
    void chatModelStream() throws Exception {
        Invocation call = within(Duration.ofSeconds(10));

        call.call(() -> model.asChatModel().stream(new Prompt("hello")).blockLast());

        assertThat(call.facts().all()).containsEntry("inputTokens", 100L);
    }

    @Test
    @DisplayName("keeps the usage of an answer that is turned into an object")
    void entity() throws Exception {
        provider.answer = prompt -> Flux.just(FakeModel.part("{\"name\":\"Oslo\"}", "stop", 100, 20));
        BeanOutputConverter<Place> converter = new BeanOutputConverter<>(Place.class);
        Invocation call = within(Duration.ofSeconds(10));
        ChatModel chat = model.asChatModel();

        ChatResponse response = call.call(() -> chat.call(new Prompt("Where? " + converter.getFormat())));
        Place place = converter.convert(response.getResult().getOutput().getText());

        assertThat(place).isEqualTo(new Place("Oslo"));
        assertThat(response.getMetadata().getUsage().getCompletionTokens()).isEqualTo(20);
        assertThat(call.facts().all()).containsEntry("outputTokens", 20L).containsKey("cost");
    }

    @Test
    @DisplayName("is tried again in the same call, with what was tried in the facts")
    void retried() throws Exception {
        ModelException throttled = ModelException.of(ModelFailure.THROTTLED, null).after(Duration.ofMillis(1));
        provider.answer = prompt -> provider.asked.size() < 3
                ? Flux.error(throttled)
                : Mono.just(FakeModel.part("here", "stop", 100, 20)).flux();
        Invocation call = within(Duration.ofSeconds(10));

        assertThat(call.call(() -> model.call(HELLO)).text()).isEqualTo("here");
        assertThat(call.facts().all()).containsEntry("modelRetries", 2L);
    }

    private static Invocation within(Duration time) {
        return Invocation.of(null, null, Instant.now().plus(time));
    }

    private record Place(String name) {}
}
