package dev.tern.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.content.MediaContent;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/**
 * The key of an answer: SHA-256 of the caller, the provider, the model, every option and every message. Each part is
 * written with its length before it, so that no two questions are written alike. Another caller never gets this one's
 * answer, and so cannot find out what was asked.
 */
final class AnswerKey {
    // The fields themselves, sorted: annotations would leave out some that are sent all the same.
    private static final ObjectMapper OPTIONS = JsonMapper.builder()
            .disable(MapperFeature.USE_ANNOTATIONS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private final MessageDigest digest = sha256();

    private AnswerKey() {}

    /** The key; empty where a question is more than text and options, as one with tools or images. */
    static Optional<String> of(@Nullable String caller, String provider, ModelSpec spec, Asked asked) {
        List<Message> messages = asked.prompt().getInstructions();
        ChatOptions options = asked.prompt().getOptions();
        if (hasTools(options) || !messages.stream().allMatch(AnswerKey::isText)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AnswerKey().hash(caller, provider, spec, options, messages));
        } catch (JsonProcessingException e) {
            // Options of a kind that cannot be compared.
            return Optional.empty();
        }
    }

    private String hash(
            @Nullable String caller,
            String provider,
            ModelSpec spec,
            @Nullable ChatOptions options,
            List<Message> messages)
            throws JsonProcessingException {
        add(caller == null ? "" : caller).add(provider).add(spec.id());
        add(options == null ? "" : options.getClass().getName()).add(OPTIONS.writeValueAsString(options));
        for (Message message : messages) {
            add(message.getMessageType().name()).add(String.valueOf(message.getText()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private AnswerKey add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    private static boolean hasTools(@Nullable ChatOptions options) {
        return options instanceof ToolCallingChatOptions tools
                && !(tools.getToolCallbacks().isEmpty() && tools.getToolNames().isEmpty());
    }

    private static boolean isText(Message message) {
        boolean tools = message instanceof ToolResponseMessage
                || (message instanceof AssistantMessage said && said.hasToolCalls());
        boolean media =
                message instanceof MediaContent content && !content.getMedia().isEmpty();
        return !tools && !media;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
