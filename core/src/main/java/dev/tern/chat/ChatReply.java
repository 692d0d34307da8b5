package dev.tern.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tern.model.Cost;
import dev.tern.model.ModelName;
import dev.tern.model.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/chat} answers.
 *
 * @param id the request id
 * @param answer the model's words; absent in the last event of a stream, whose other events were the words
 * @param model who answered
 * @param finishReason why the answer ended: {@code stop}, or {@code length} when {@code maxTokens} cut it
 * @param usage the tokens it took
 * @param cost what they cost; null when the model's price is not known
 * @param cached whether the answer was kept from an earlier call; usage and cost are then what was saved
 * @param conversationId the conversation this answer belongs to; absent if none was given
 */
public record ChatReply(
        String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String answer,
        ModelName model,
        String finishReason,
        TokenUsage usage,
        @Nullable Cost cost,
        boolean cached,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String conversationId) {

    ChatReply withoutAnswer() {
        return new ChatReply(id, null, model, finishReason, usage, cost, cached, conversationId);
    }
}
