package dev.tern.model;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/** Options of one provider as any other reads them: what Spring AI knows for all models, and nothing else. */
final class NeutralOptions {
    private NeutralOptions() {}

    static ChatOptions of(@Nullable ChatOptions own, ModelSpec spec) {
        ToolCallingChatOptions.Builder neutral =
                ToolCallingChatOptions.builder().model(spec.id());
        if (own == null) {
            return neutral.build();
        }
        neutral.maxTokens(spec.mostOutput(own.getMaxTokens()))
                .temperature(spec.takesTemperature() ? own.getTemperature() : null)
                .topP(own.getTopP())
                .topK(own.getTopK())
                .frequencyPenalty(own.getFrequencyPenalty())
                .presencePenalty(own.getPresencePenalty())
                .stopSequences(own.getStopSequences());
        if (own instanceof ToolCallingChatOptions tools) {
            neutral.toolCallbacks(tools.getToolCallbacks())
                    .toolNames(tools.getToolNames())
                    .toolContext(tools.getToolContext())
                    .internalToolExecutionEnabled(tools.getInternalToolExecutionEnabled());
        }
        return neutral.build();
    }
}
