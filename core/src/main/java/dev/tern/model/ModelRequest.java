package dev.tern.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;

/**
 * One call of a model.
 *
 * @param messages the conversation so far, the newest last
 * @param maxTokens the most tokens to write; null leaves it to the model
 * @param temperature 0 for the likeliest answer; null leaves it to the model
 */
public record ModelRequest(
        List<Message> messages,
        @Nullable Integer maxTokens,
        @Nullable Double temperature) {

    /** A call that leaves everything else to the model. */
    public static ModelRequest of(List<Message> messages) {
        return new ModelRequest(messages, null, null);
    }
}
