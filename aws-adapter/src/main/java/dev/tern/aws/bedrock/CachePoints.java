package dev.tern.aws.bedrock;

import org.springframework.ai.bedrock.converse.BedrockChatOptions;
import org.springframework.ai.bedrock.converse.api.BedrockCacheStrategy;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointBlock;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointType;

/**
 * Up to where Bedrock is asked to keep what it has read, for the next call that begins alike. Tern asks for none; an
 * application's own functions can, in Spring AI's options.
 */
record CachePoints(BedrockCacheStrategy strategy) {
    static final CachePointBlock POINT =
            CachePointBlock.builder().type(CachePointType.DEFAULT).build();

    static CachePoints of(BedrockChatOptions options) {
        return new CachePoints(
                options.getCacheOptions() == null
                        ? BedrockCacheStrategy.NONE
                        : options.getCacheOptions().getStrategy());
    }

    boolean afterSystem() {
        return strategy == BedrockCacheStrategy.SYSTEM_ONLY || strategy == BedrockCacheStrategy.SYSTEM_AND_TOOLS;
    }

    boolean afterTools() {
        return strategy == BedrockCacheStrategy.TOOLS_ONLY || strategy == BedrockCacheStrategy.SYSTEM_AND_TOOLS;
    }

    boolean afterConversation() {
        return strategy == BedrockCacheStrategy.CONVERSATION_HISTORY;
    }
}
