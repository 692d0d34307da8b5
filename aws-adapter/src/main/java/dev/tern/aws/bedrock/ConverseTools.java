package dev.tern.aws.bedrock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.bedrock.converse.BedrockChatOptions;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.tool.definition.ToolDefinition;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;

/** The tools of an application's function: offered to the model, and run when it calls them. */
final class ConverseTools {
    private ConverseTools() {}

    /** The tools as Converse is told of them; null if there are none. */
    static @Nullable ToolConfiguration of(BedrockChatOptions options) {
        if (options.getToolCallbacks().isEmpty() && options.getToolNames().isEmpty()) {
            return null;
        }
        List<Tool> tools = new ArrayList<>();
        Calling.MANAGER.resolveToolDefinitions(options).forEach(tool -> tools.add(tool(tool)));
        if (CachePoints.of(options).afterTools()) {
            tools.add(Tool.fromCachePoint(CachePoints.POINT));
        }
        return ToolConfiguration.builder().tools(tools).build();
    }

    /** Whether the answer is no answer yet, but asks for tools that are to be run here. */
    static boolean areCalled(BedrockChatOptions options, ChatResponse answer) {
        return ToolCallingChatOptions.isInternalToolExecutionEnabled(options)
                && answer.hasToolCalls()
                && answer.hasFinishReasons(Set.of(StopReason.TOOL_USE.toString()));
    }

    static ToolExecutionResult run(Prompt prompt, ChatResponse answer) {
        return Calling.MANAGER.executeToolCalls(prompt, answer);
    }

    /** What the tools said, as the answer itself: they were made to be told directly. */
    static ChatResponse direct(ChatResponse answer, ToolExecutionResult result) {
        return ChatResponse.builder()
                .from(answer)
                .generations(ToolExecutionResult.buildGenerations(result))
                .build();
    }

    private static Tool tool(ToolDefinition tool) {
        return Tool.fromToolSpec(ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .inputSchema(ToolInputSchema.fromJson(JsonDocument.read(tool.inputSchema())))
                .build());
    }

    /** Made when the first tool is offered, and not for the many calls that offer none. */
    private static final class Calling {
        private static final ToolCallingManager MANAGER =
                ToolCallingManager.builder().build();
    }
}
