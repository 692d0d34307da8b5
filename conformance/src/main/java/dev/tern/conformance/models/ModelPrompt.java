package dev.tern.conformance.models;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * What every model is asked.
 *
 * @param prompt the question
 * @param system instructions that come before it; null for none
 */
public record ModelPrompt(String prompt, @Nullable String system) {

    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        if (system != null) {
            messages.add(new SystemMessage(system));
        }
        messages.add(new UserMessage(prompt));
        return messages;
    }
}
