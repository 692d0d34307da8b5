package dev.tern.chat;

import dev.tern.problem.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/chat} takes. Either {@code prompt} or {@code messages} is required, not both.
 *
 * @param prompt one question; short for a single user message
 * @param messages a conversation, at most 1,000 messages, the last one from the user
 * @param system instructions that come before everything else
 * @param model a tier ({@code fast}, {@code standard}, {@code reasoning}), {@code auto} or a model id; default {@code standard}
 * @param maxTokens the most tokens to answer with, from 1
 * @param temperature from 0 (the likeliest answer) to 2
 * @param maxCost the most that this call may cost, in the currency of the model's price; above 0
 * @param cache whether a kept answer will do, and this one may be kept; left out, a temperature of 0 decides
 * @param stream whether the answer should come as server-sent events, little by little
 * @param responseFormat a JSON Schema: the answer is then one JSON value that was asked to follow it; not with a stream
 * @param conversationId joins the calls of one conversation: at most 128 letters, digits and {@code . _ : -}
 */
public record ChatRequest(
        @Nullable String prompt,
        @Nullable List<ChatMessage> messages,
        @Nullable String system,
        @Nullable String model,
        @Nullable Integer maxTokens,
        @Nullable Double temperature,
        @Nullable BigDecimal maxCost,
        @Nullable Boolean cache,
        @Nullable Boolean stream,
        @Nullable Map<String, Object> responseFormat,
        @Nullable String conversationId) {

    private static final int MAX_MESSAGES = 1_000;
    private static final String NOT_STREAMED = "cannot be given together with a stream";

    List<ChatMessage> newMessages() {
        return messages == null ? List.of(ChatMessage.user(String.valueOf(prompt))) : messages;
    }

    /** A stream may also be asked for by the header {@code Accept}. */
    void requireStreamable() {
        new Violations()
                .require(responseFormat == null, "/responseFormat", NOT_STREAMED)
                .throwIfAny();
    }

    void validate() {
        Violations violations = new Violations()
                .require(prompt != null || messages != null, "/prompt", "is required, or else messages")
                .require(prompt == null || messages == null, "/messages", "cannot be given together with prompt")
                .require(prompt == null || !prompt.isBlank(), "/prompt", "must not be blank")
                .require(maxTokens == null || maxTokens > 0, "/maxTokens", "must be at least 1")
                .require(
                        temperature == null || (temperature >= 0 && temperature <= 2),
                        "/temperature",
                        "must be from 0 to 2")
                .require(maxCost == null || maxCost.signum() > 0, "/maxCost", "must be above 0")
                .require(
                        responseFormat == null || !responseFormat.isEmpty(), "/responseFormat", "must be a JSON Schema")
                .require(responseFormat == null || !Boolean.TRUE.equals(stream), "/responseFormat", NOT_STREAMED)
                .require(
                        conversationId == null || Conversations.isUsable(conversationId),
                        "/conversationId",
                        Conversations.USABLE);
        if (messages != null) {
            validate(messages, violations);
        }
        violations.throwIfAny();
    }

    private static void validate(List<@Nullable ChatMessage> messages, Violations violations) {
        violations.require(!messages.isEmpty(), "/messages", "must not be empty");
        violations.require(messages.size() <= MAX_MESSAGES, "/messages", "must be at most " + MAX_MESSAGES);
        for (int i = 0; i < Math.min(messages.size(), MAX_MESSAGES); i++) {
            ChatMessage message = messages.get(i);
            violations.require(message != null && message.role() != null, "/messages/" + i + "/role", "is required");
            violations.require(
                    message != null
                            && message.content() != null
                            && !message.content().isBlank(),
                    "/messages/" + i + "/content",
                    "is required");
        }
        ChatMessage last = messages.isEmpty() ? null : messages.get(messages.size() - 1);
        violations.require(
                last == null || last.role() == null || last.role() == Role.USER,
                "/messages",
                "must end with a message of the user");
    }
}
