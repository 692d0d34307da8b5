package dev.tern.model;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** What models of tests answer: ten tokens in, five out, two dollars a million in and four out. */
final class Answers {
    static final Price PRICE = new Price(new BigDecimal("2"), new BigDecimal("1"), new BigDecimal("4"), "USD");
    static final ModelSpec SPEC = ModelSpec.of("m-1", 1_000, PRICE);

    private Answers() {}

    static Answer of(String text) {
        return new Answer(response(text), TokenUsage.of(10, 5), "first", SPEC, false, null);
    }

    static ChatResponse response(String text) {
        return response(text, "stop");
    }

    static ChatResponse response(String text, String finishReason) {
        Generation generation = new Generation(
                new AssistantMessage(text),
                ChatGenerationMetadata.builder().finishReason(finishReason).build());
        ChatResponseMetadata metadata =
                ChatResponseMetadata.builder().usage(new DefaultUsage(10, 5)).build();
        return new ChatResponse(List.of(generation), metadata);
    }

    /** A part of a stream before the last: no count, no end. */
    static ChatResponse part(String text) {
        return new ChatResponse(List.of(new Generation(new AssistantMessage(text))));
    }
}
