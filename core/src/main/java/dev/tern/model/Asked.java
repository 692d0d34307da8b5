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
 * @param request the same in Tern's own words, for another provider to read; null for a prompt of an application's own
 */
record Asked(
        Prompt prompt,
        @Nullable Boolean cache,
        @Nullable BigDecimal maxCost,
        @Nullable ModelRequest request) {

    static Asked of(Prompt prompt) {
        return new Asked(prompt, null, null, null);
    }

    /** The request in the words of this provider, within what the model can do and what it may cost. */
    static Asked of(ModelRequest request, ModelProvider provider, ModelSpec spec) {
        ModelRequest instructed = SchemaPrompt.added(request);
        ModelRequest affordable = CostLimit.on(instructed, provider, spec);
        ModelRequest possible = spec.within(affordable);
        ChatOptions options = provider.options(spec, possible);
        return new Asked(new Prompt(instructed.messages(), options), request.cache(), request.maxCost(), request);
    }

    /** Whether answering may let a tool of the application's act, which must not happen twice. */
    boolean mayAct() {
        return prompt.getOptions() instanceof ToolCallingChatOptions options
                && (!options.getToolCallbacks().isEmpty()
                        || !options.getToolNames().isEmpty())
                && ToolCallingChatOptions.isInternalToolExecutionEnabled(options);
    }

    /** Whether the answer must be one JSON value. */
    boolean structured() {
        return request != null && request.schema() != null;
    }
}
