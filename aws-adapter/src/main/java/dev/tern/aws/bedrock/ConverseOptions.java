package dev.tern.aws.bedrock;

import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.bedrock.converse.BedrockChatOptions;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/** A request's options as Spring AI's for Bedrock. What nobody chose is left to the model. */
final class ConverseOptions {
    private ConverseOptions() {}

    static BedrockChatOptions of(ModelSpec model, ModelRequest request) {
        BedrockChatOptions options = new BedrockChatOptions();
        options.setModel(model.id());
        options.setMaxTokens(request.maxTokens());
        options.setTemperature(request.temperature());
        return options;
    }

    /** The options of a prompt, which may be of any kind; whatever model they name, it is this one that is called. */
    static BedrockChatOptions of(@Nullable ChatOptions given, ModelSpec model) {
        BedrockChatOptions options = given instanceof BedrockChatOptions ours ? ours.copy() : neutral(given);
        options.setModel(model.id());
        if (!model.takesTemperature()) {
            options.setTemperature(null);
        }
        return options;
    }

    private static BedrockChatOptions neutral(@Nullable ChatOptions given) {
        BedrockChatOptions options = new BedrockChatOptions();
        if (given == null) {
            return options;
        }
        options.setMaxTokens(given.getMaxTokens());
        options.setStopSequences(given.getStopSequences());
        options.setTemperature(given.getTemperature());
        options.setTopP(given.getTopP());
        if (given instanceof ToolCallingChatOptions tools) {
            options.setToolCallbacks(tools.getToolCallbacks());
            options.setToolNames(tools.getToolNames());
            options.setToolContext(tools.getToolContext());
            options.setInternalToolExecutionEnabled(tools.getInternalToolExecutionEnabled());
        }
        return options;
    }
}
