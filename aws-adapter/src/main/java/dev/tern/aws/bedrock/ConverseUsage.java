package dev.tern.aws.bedrock;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.metadata.Usage;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** The tokens of a call, as Bedrock counts them: those read from its cache, or written to it, are not among the input. */
final class ConverseUsage {
    private ConverseUsage() {}

    /** What Bedrock told, in Spring AI's form, with what the rounds before have used. */
    static Usage told(TokenUsage told, @Nullable Usage before) {
        TokenUsage sum = before != null && before.getNativeUsage() instanceof TokenUsage so ? plus(so, told) : told;
        return new DefaultUsage(sum.inputTokens(), sum.outputTokens(), sum.totalTokens(), sum);
    }

    /** The same in Tern's terms: all that was read is input, and a part of it came from the cache. */
    static dev.tern.model.TokenUsage inTernsTerms(Usage usage) {
        int input = count(usage.getPromptTokens());
        int output = count(usage.getCompletionTokens());
        if (usage.getNativeUsage() instanceof TokenUsage told) {
            int cached = count(told.cacheReadInputTokens());
            return dev.tern.model.TokenUsage.of(input + cached + count(told.cacheWriteInputTokens()), output, cached);
        }
        return dev.tern.model.TokenUsage.of(input, output);
    }

    private static TokenUsage plus(TokenUsage one, TokenUsage other) {
        return TokenUsage.builder()
                .inputTokens(count(one.inputTokens()) + count(other.inputTokens()))
                .outputTokens(count(one.outputTokens()) + count(other.outputTokens()))
                .totalTokens(count(one.totalTokens()) + count(other.totalTokens()))
                .cacheReadInputTokens(count(one.cacheReadInputTokens()) + count(other.cacheReadInputTokens()))
                .cacheWriteInputTokens(count(one.cacheWriteInputTokens()) + count(other.cacheWriteInputTokens()))
                .build();
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
