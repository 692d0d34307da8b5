package dev.tern.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * One message of a conversation.
 *
 * @param role who wrote it; required
 * @param content its text; required, not blank
 */
public record ChatMessage(@Nullable Role role, @Nullable String content) {

    /** What a person says. */
    public static ChatMessage user(String content) {
        return new ChatMessage(Role.USER, content);
    }

    /** What the model says. */
    public static ChatMessage assistant(String content) {
        return new ChatMessage(Role.ASSISTANT, content);
    }

    Message toModelMessage() {
        String text = content == null ? "" : content;
        if (role == Role.SYSTEM) {
            return new SystemMessage(text);
        }
        return role == Role.ASSISTANT ? new AssistantMessage(text) : new UserMessage(text);
    }
}
