package dev.tern.model;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;

/** About how many tokens a model will read. What is not text, such as an image, cannot be counted here. */
final class InputTokens {
    // Each message is put between marks that say whose it is.
    private static final int MARKS = 4;

    private InputTokens() {}

    static int of(List<Message> messages, ToIntFunction<String> counter) {
        return messages.stream()
                .mapToInt(message -> MARKS + texts(message).mapToInt(counter).sum())
                .sum();
    }

    private static Stream<String> texts(Message message) {
        if (message instanceof ToolResponseMessage tools) {
            return tools.getResponses().stream().map(ToolResponseMessage.ToolResponse::responseData);
        }
        Stream<String> text = Stream.ofNullable(message.getText());
        return message instanceof AssistantMessage said
                ? Stream.concat(text, said.getToolCalls().stream().map(AssistantMessage.ToolCall::arguments))
                : text;
    }
}
