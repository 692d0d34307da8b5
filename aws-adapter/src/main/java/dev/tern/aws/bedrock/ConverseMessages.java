package dev.tern.aws.bedrock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.util.StringUtils;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/** A conversation as Converse wants it: the two sides in turn, so neighbours of one side become one message. */
final class ConverseMessages {
    private ConverseMessages() {}

    static List<Message> of(List<org.springframework.ai.chat.messages.Message> conversation, CachePoints cache) {
        List<Message> turns = new ArrayList<>();
        conversation.stream()
                .filter(message -> message.getMessageType() != MessageType.SYSTEM)
                .forEach(message -> add(turns, role(message), content(message)));
        if (!turns.isEmpty() && cache.afterConversation()) {
            add(turns, last(turns).role(), List.of(ContentBlock.fromCachePoint(CachePoints.POINT)));
        }
        return turns;
    }

    private static void add(List<Message> turns, ConversationRole role, List<ContentBlock> content) {
        List<ContentBlock> all = new ArrayList<>();
        if (!turns.isEmpty() && last(turns).role() == role) {
            all.addAll(turns.remove(turns.size() - 1).content());
        }
        all.addAll(content);
        turns.add(Message.builder().role(role).content(all).build());
    }

    private static Message last(List<Message> turns) {
        return turns.get(turns.size() - 1);
    }

    private static ConversationRole role(org.springframework.ai.chat.messages.Message message) {
        return message.getMessageType() == MessageType.ASSISTANT ? ConversationRole.ASSISTANT : ConversationRole.USER;
    }

    private static List<ContentBlock> content(org.springframework.ai.chat.messages.Message message) {
        if (message instanceof AssistantMessage assistant) {
            return Stream.concat(
                            text(assistant.getText()),
                            assistant.getToolCalls().stream().map(ConverseMessages::call))
                    .toList();
        }
        if (message instanceof ToolResponseMessage results) {
            return results.getResponses().stream().map(ConverseMessages::result).toList();
        }
        if (message instanceof UserMessage user) {
            return Stream.concat(text(user.getText()), user.getMedia().stream().map(ConverseMedia::block))
                    .toList();
        }
        return text(message.getText()).toList();
    }

    /** Converse refuses a blank text, so there is none beside a call of a tool or a picture. */
    private static Stream<ContentBlock> text(String text) {
        return StringUtils.hasText(text) ? Stream.of(ContentBlock.fromText(text)) : Stream.empty();
    }

    private static ContentBlock call(AssistantMessage.ToolCall call) {
        return ContentBlock.fromToolUse(ToolUseBlock.builder()
                .toolUseId(call.id())
                .name(call.name())
                .input(JsonDocument.read(call.arguments()))
                .build());
    }

    private static ContentBlock result(ToolResponseMessage.ToolResponse response) {
        return ContentBlock.fromToolResult(ToolResultBlock.builder()
                .toolUseId(response.id())
                .content(ToolResultContentBlock.fromText(response.responseData()))
                .build());
    }
}
