package dev.tern.aws.bedrock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.bedrock.converse.BedrockChatOptions;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.prompt.Prompt;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/**
 * A prompt as a request of the <a
 * href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a> API. Pure.
 */
final class ConverseRequests {
    private ConverseRequests() {}

    static ConverseRequest whole(Prompt prompt, BedrockChatOptions options) {
        return ConverseRequest.builder()
                .modelId(options.getModel())
                .system(system(prompt, options))
                .messages(ConverseMessages.of(prompt.getInstructions(), CachePoints.of(options)))
                .inferenceConfig(limits(options))
                .toolConfig(ConverseTools.of(options))
                .build();
    }

    static ConverseStreamRequest stream(Prompt prompt, BedrockChatOptions options) {
        ConverseRequest whole = whole(prompt, options);
        return ConverseStreamRequest.builder()
                .modelId(whole.modelId())
                .system(whole.system())
                .messages(whole.messages())
                .inferenceConfig(whole.inferenceConfig())
                .toolConfig(whole.toolConfig())
                .build();
    }

    /** What was said to the model by whoever runs it; Converse takes it apart from the conversation. */
    private static List<SystemContentBlock> system(Prompt prompt, BedrockChatOptions options) {
        List<SystemContentBlock> blocks = new ArrayList<>();
        prompt.getInstructions().stream()
                .filter(message -> message.getMessageType() == MessageType.SYSTEM)
                .forEach(message -> blocks.add(SystemContentBlock.fromText(message.getText())));
        if (!blocks.isEmpty() && CachePoints.of(options).afterSystem()) {
            blocks.add(SystemContentBlock.fromCachePoint(CachePoints.POINT));
        }
        return blocks;
    }

    private static @Nullable InferenceConfiguration limits(BedrockChatOptions options) {
        InferenceConfiguration limits = InferenceConfiguration.builder()
                .maxTokens(options.getMaxTokens())
                .temperature(single(options.getTemperature()))
                .topP(single(options.getTopP()))
                .stopSequences(filled(options.getStopSequences()))
                .build();
        return limits.equals(InferenceConfiguration.builder().build()) ? null : limits;
    }

    private static @Nullable Float single(@Nullable Double number) {
        return number == null ? null : number.floatValue();
    }

    private static @Nullable Collection<String> filled(@Nullable Collection<String> texts) {
        return texts == null || texts.isEmpty() ? null : texts;
    }
}
