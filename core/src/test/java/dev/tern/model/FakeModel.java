package dev.tern.model;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** A provider with one model that says what a test wants, and remembers what it was asked. */
public final class FakeModel implements ModelProvider, ChatModel {
    /** 1 USD for a million input tokens, 10 for a million output tokens. */
    public static final Price PRICE = new Price(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, "USD");

    /** What it was asked, the newest last. */
    public final List<Prompt> asked = new ArrayList<>();

    /** What it answers, in parts. */
    public Function<Prompt, Flux<ChatResponse>> answer =
            prompt -> Flux.just(part("answer " + asked.size(), "stop", 100, 20));

    private final ModelSpec spec;

    /** A model at a price; null for one that nobody knows. */
    public FakeModel(@Nullable Price price) {
        this.spec = new ModelSpec("fake-1", 8_192, 4_096, true, price);
    }

    /** A part of an answer; the counts are left out where they are 0. */
    public static ChatResponse part(String text, String finishReason, int input, int output) {
        Generation generation = new Generation(
                new AssistantMessage(text),
                ChatGenerationMetadata.builder().finishReason(finishReason).build());
        return new ChatResponse(
                List.of(generation),
                ChatResponseMetadata.builder()
                        .usage(new DefaultUsage(input, output))
                        .build());
    }

    /** Its last step. */
    ModelStep step() {
        return new ProviderStep(this, spec, () -> this);
    }

    ModelSpec spec() {
        return spec;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public ModelCatalogue models(Settings settings) {
        return ModelCatalogue.of(spec);
    }

    @Override
    public ChatModel chatModel(ModelSpec model, Settings settings) {
        return this;
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        return stream(prompt).blockLast();
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.defer(() -> {
            asked.add(prompt);
            return answer.apply(prompt);
        });
    }
}
