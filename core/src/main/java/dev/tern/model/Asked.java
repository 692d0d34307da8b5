package dev.tern.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * What a model is asked, as it goes from step to step.
 *
 * @param prompt the messages, with all options
 * @param cache whether the caller wants, or does not want, a kept answer; null leaves it to the temperature
 * @param maxCost the most that the call may cost; null for no limit
 */
record Asked(
        Prompt prompt, @Nullable Boolean cache, @Nullable BigDecimal maxCost) {

    static Asked of(Prompt prompt) {
        return new Asked(prompt, null, null);
    }

    /** Whether answering may let a tool of the application's act, which must not happen twice. */
    boolean mayAct() {
        return prompt.getOptions() instanceof ToolCallingChatOptions options
                && (!options.getToolCallbacks().isEmpty() || !options.getToolNames().isEmpty())
                && ToolCallingChatOptions.isInternalToolExecutionEnabled(options);
    }

    Asked withOptions(ChatOptions options) {
        return new Asked(new Prompt(prompt.getInstructions(), options), cache, maxCost);
    }
}
