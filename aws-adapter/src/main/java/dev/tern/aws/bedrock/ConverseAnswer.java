package dev.tern.aws.bedrock;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/** Converse's answer in Spring AI's form: one text, however many blocks it came in, and the tools that are called. */
final class ConverseAnswer {
    private ConverseAnswer() {}

    /**
     * The answer.
     *
     * @param before the usage of the rounds before, if there were any
     * @throws ModelException if there is none in the response
     */
    static ChatResponse of(String model, ConverseResponse response, @Nullable Usage before) {
        Message message = response.output() == null ? null : response.output().message();
        if (message == null) {
            throw ModelException.of(ModelFailure.BAD_ANSWER, null);
        }
        String text = message.content().stream()
                .map(ContentBlock::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        List<ToolCall> calls = message.content().stream()
                .map(ContentBlock::toolUse)
                .filter(Objects::nonNull)
                .map(ConverseAnswer::call)
                .toList();
        Usage usage = response.usage() == null ? null : ConverseUsage.told(response.usage(), before);
        return part(model, text, calls, response.stopReasonAsString(), usage);
    }

    /** A piece of text, or the end of the answer, which says why it ended. */
    static ChatResponse part(
            String model, String text, List<ToolCall> calls, @Nullable String stopReason, @Nullable Usage usage) {
        AssistantMessage message =
                AssistantMessage.builder().content(text).toolCalls(calls).build();
        ChatGenerationMetadata why =
                ChatGenerationMetadata.builder().finishReason(known(stopReason)).build();
        ChatResponseMetadata.Builder told = ChatResponseMetadata.builder().model(model);
        if (usage != null) {
            told.usage(usage);
        }
        return new ChatResponse(List.of(new Generation(message, why)), told.build());
    }

    /** A model that has filled its context has come to its limit like one that has written all that it may. */
    private static @Nullable String known(@Nullable String stopReason) {
        return "model_context_window_exceeded".equals(stopReason) ? "max_tokens" : stopReason;
    }

    private static ToolCall call(ToolUseBlock use) {
        return new ToolCall(use.toolUseId(), "function", use.name(), JsonDocument.write(use.input()));
    }
}
