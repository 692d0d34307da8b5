package dev.tern.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * A whole answer, as it is kept.
 *
 * @param text what the model said
 * @param usage what that took; null if it was never told
 */
record KeptAnswer(String text, @Nullable TokenUsage usage) {
    /** How an answer ends that is worth keeping: neither cut nor taken away. */
    static final String WHOLE = "stop";

    /** The answer as its model gave it. */
    Answer by(String provider, ModelSpec spec) {
        Generation generation = new Generation(
                new AssistantMessage(text),
                ChatGenerationMetadata.builder().finishReason(WHOLE).build());
        ChatResponseMetadata.Builder metadata = ChatResponseMetadata.builder().model(spec.id());
        if (usage != null) {
            metadata.usage(new DefaultUsage(usage.inputTokens(), usage.outputTokens(), usage.totalTokens()));
        }
        ChatResponse response = new ChatResponse(List.of(generation), metadata.build());
        return new Answer(response, usage, provider, spec, true, null);
    }
}
