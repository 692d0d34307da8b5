package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.config.Secret;
import dev.tern.config.SecretStoreException;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

@DisplayName("A call of a provider's model")
class ProviderStepTest {
    private static final Asked ASKED = Asked.of(new Prompt("hello"));

    @Test
    @DisplayName("that fails says so in words of its own, which repeat nothing of what the provider said")
    void failure() {
        IllegalStateException said = new IllegalStateException("401: invalid key sk-123");

        ModelException failure =
                catchThrowableOfType(ModelException.class, () -> failing(said).call(ASKED));

        assertThat(failure.failure()).isEqualTo(ModelFailure.UNKNOWN);
        assertThat(failure.detail()).doesNotContain("sk-123");
        assertThat(failure).hasCause(said);
    }

    @Test
    @DisplayName("that fails in a stream says the same")
    void failureOfStream() {
        ModelException failure = catchThrowableOfType(
                ModelException.class,
                () -> failing(new IllegalStateException("no")).stream(ASKED).blockLast());

        assertThat(failure.failure()).isEqualTo(ModelFailure.UNKNOWN);
    }

    @Test
    @DisplayName("whose key cannot be had from its store is one with bad credentials, wherever its client says so")
    void unavailableKey() {
        Setting<Secret> key = Setting.secret("tern.key", "A key.");
        SettingsSource source = SettingsSource.of("the test", Map.of("tern.key", "secret://acme"));
        Secret secret = Settings.load(
                        List.of(key),
                        List.of(source),
                        plain -> Optional.of(name -> {
                            throw new SecretStoreException("access is denied", null);
                        }))
                .get(key);

        ModelException failure = catchThrowableOfType(
                ModelException.class,
                () -> step(prompt -> {
                            try {
                                return response(secret.value(), "stop");
                            } catch (RuntimeException e) {
                                throw new IllegalStateException("the client failed", e);
                            }
                        })
                        .call(ASKED));

        assertThat(failure.failure()).isEqualTo(ModelFailure.BAD_CREDENTIALS);
        assertThat(failure.detail()).doesNotContain("acme", "tern.key");
        assertThat(failure).rootCause().hasMessage("access is denied");
    }

    @Test
    @DisplayName("that ends because the deadline has passed says just that")
    void deadline() {
        assertThat(catchThrowableOfType(
                        DeadlineExceededException.class,
                        () -> failing(new DeadlineExceededException()).call(ASKED)))
                .isNotNull();
    }

    @Test
    @DisplayName("whose answer is empty is a failure, not an empty answer")
    void empty() {
        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> step(prompt -> response("", "")).call(ASKED));

        assertThat(failure.failure()).isEqualTo(ModelFailure.BAD_ANSWER);
    }

    @Test
    @DisplayName("whose stream ends before the model has said why is a failure after what came")
    void cutOff() {
        ModelStep step = step(streaming(Flux.just(response("The tern", ""))));

        List<String> texts = step.stream(ASKED)
                .map(Answer::text)
                .onErrorResume(
                        ModelException.class,
                        failure -> Flux.just(failure.failure().name()))
                .collectList()
                .block();

        assertThat(texts).containsExactly("The tern", "BAD_ANSWER");
    }

    @Test
    @DisplayName("whose stream is silent when the time is over lets go of the provider, and says that it was late")
    void silent() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        ModelStep step = step(streaming(Flux.<ChatResponse>never().doOnCancel(letGo::countDown)));
        Invocation brief = Invocation.of(null, null, Instant.now().plusMillis(400));

        DeadlineExceededException late = brief.call(() -> catchThrowableOfType(
                DeadlineExceededException.class, () -> step.stream(ASKED).blockLast()));

        assertThat(late).isNotNull();
        assertThat(letGo.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("whose client fails because it is let go of is late all the same, and no answer that cannot be read")
    void failsOnItsWayOut() throws Exception {
        ModelStep step = step(streaming(Flux.<ChatResponse>from(FailingOnItsWayOut::send)));
        Invocation brief = Invocation.of(null, null, Instant.now().plusMillis(400));

        DeadlineExceededException late = brief.call(() -> catchThrowableOfType(
                DeadlineExceededException.class, () -> step.stream(ASKED).blockLast()));

        assertThat(late).isNotNull();
    }

    /** A stream that answers being let go of with a failure, as some clients of real protocols do. */
    private static final class FailingOnItsWayOut implements Subscription {
        private final Subscriber<? super ChatResponse> to;

        private FailingOnItsWayOut(Subscriber<? super ChatResponse> to) {
            this.to = to;
        }

        static void send(Subscriber<? super ChatResponse> to) {
            to.onSubscribe(new FailingOnItsWayOut(to));
        }

        @Override
        public void request(long wanted) {
            // It has nothing to send.
        }

        @Override
        public void cancel() {
            to.onError(ModelException.of(ModelFailure.BAD_ANSWER, "it was cut off", null));
        }
    }

    private static ModelStep failing(RuntimeException failure) {
        return step(prompt -> {
            throw failure;
        });
    }

    private static ChatModel streaming(Flux<ChatResponse> parts) {
        return new ChatModel() {
            @Override
            public ChatResponse call(Prompt prompt) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Flux<ChatResponse> stream(Prompt prompt) {
                return parts;
            }
        };
    }

    private static ModelStep step(ChatModel model) {
        return new ProviderStep(new ApplicationProvider(model), ModelSpec.of("m", 100, null), () -> model);
    }

    private static ChatResponse response(String text, String finishReason) {
        return new ChatResponse(List.of(new Generation(
                new AssistantMessage(text),
                ChatGenerationMetadata.builder().finishReason(finishReason).build())));
    }
}
