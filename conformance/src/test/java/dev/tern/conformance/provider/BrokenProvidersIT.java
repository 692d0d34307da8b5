package dev.tern.conformance.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.model.ModelCatalogue;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import dev.tern.model.TokenUsage;
import dev.tern.model.openai.OpenAiModelProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

@DisplayName("A provider that does one thing wrong")
class BrokenProvidersIT {

    private static final ChatResponse ENDED_WELL = new ChatResponse(List.of(new Generation(
            new AssistantMessage(""),
            ChatGenerationMetadata.builder().finishReason("stop").build())));

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("ends a stream well that has failed", "reset-in-the-middle", "stream", new Broken() {
                    @Override
                    Flux<ChatResponse> parts(Flux<ChatResponse> parts) {
                        return parts.onErrorResume(failure -> Flux.just(ENDED_WELL));
                    }
                }),
                Arguments.of("loses a piece", "hundreds-of-pieces", "stream", new Broken() {
                    @Override
                    Flux<ChatResponse> parts(Flux<ChatResponse> parts) {
                        return parts.skip(2);
                    }
                }),
                Arguments.of("tries again by itself", "server-error", "call", new Broken() {
                    @Override
                    ChatResponse answer(ChatModel model, Prompt prompt) {
                        try {
                            return model.call(prompt);
                        } catch (RuntimeException e) {
                            return model.call(prompt);
                        }
                    }
                }),
                Arguments.of("repeats what was said to it", "bad-credentials", "call", new Broken() {
                    @Override
                    public Optional<ModelException> explain(Throwable failure, ModelSpec model) {
                        return Optional.of(
                                ModelException.of(ModelFailure.BAD_CREDENTIALS, "credentials sk-SECRET-KEY", failure));
                    }
                }),
                Arguments.of("does not tell of cached tokens", "cached-tokens", "call", new Broken() {
                    @Override
                    public TokenUsage usage(Usage usage) {
                        return TokenUsage.of(usage.getPromptTokens(), usage.getCompletionTokens());
                    }
                }),
                Arguments.of("has a hidden limit", "nothing-asked-for", "call", new Broken() {
                    @Override
                    public ChatOptions options(ModelSpec model, ModelRequest request) {
                        return ChatOptions.builder()
                                .model(model.id())
                                .maxTokens(300)
                                .build();
                    }
                }));
    }

    @ParameterizedTest(name = "{0}: fails {1}")
    @MethodSource
    @DisplayName("fails the case that is there for it")
    void broken(String fault, String id, String how, ModelProvider provider) {
        ProviderCase bites = ProviderCases.shipped().stream()
                .filter(tested -> tested.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(kit(new OpenAiModelProvider()).differences(bites, how, bites.expect()))
                .as("without a fault")
                .isEmpty();
        assertThat(kit(provider).differences(bites, how, bites.expect()))
                .as(fault)
                .isNotEmpty();
    }

    private static ProviderKit kit(ModelProvider provider) {
        return new ProviderKit() {
            @Override
            protected ModelProvider provider() {
                return provider;
            }

            @Override
            protected Map<String, String> settings(String url) {
                return Map.of("tern.model.openai.base-url", url + "/v1", "tern.model.openai.api-key", "sk-SECRET-KEY");
            }
        };
    }

    /** The provider openai, with room for a fault. */
    private abstract static class Broken implements ModelProvider {
        private final ModelProvider sound = new OpenAiModelProvider();

        ChatResponse answer(ChatModel model, Prompt prompt) {
            return model.call(prompt);
        }

        Flux<ChatResponse> parts(Flux<ChatResponse> parts) {
            return parts;
        }

        @Override
        public String name() {
            return sound.name();
        }

        @Override
        public List<Setting<?>> settings() {
            return sound.settings();
        }

        @Override
        public ModelCatalogue models(Settings settings) {
            return sound.models(settings);
        }

        @Override
        public ChatOptions options(ModelSpec model, ModelRequest request) {
            return sound.options(model, request);
        }

        @Override
        public TokenUsage usage(Usage usage) {
            return sound.usage(usage);
        }

        @Override
        public Optional<ModelException> explain(Throwable failure, ModelSpec model) {
            return sound.explain(failure, model);
        }

        @Override
        public ChatModel chatModel(ModelSpec spec, Settings settings) {
            ChatModel model = sound.chatModel(spec, settings);
            return new ChatModel() {
                @Override
                public ChatResponse call(Prompt prompt) {
                    return answer(model, prompt);
                }

                @Override
                public Flux<ChatResponse> stream(Prompt prompt) {
                    return parts(model.stream(prompt));
                }
            };
        }
    }
}
