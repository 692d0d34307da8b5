package dev.tern.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Reads Spring AI's response, in which nearly everything may be missing. */
final class ResponseParts {
    private ResponseParts() {}

    /** The text, or the part of it that this chunk of a stream carries. */
    static String text(ChatResponse response) {
        return generation(response).map(part -> part.getOutput().getText()).orElse("");
    }

    /** The same response in other words. */
    static ChatResponse saying(ChatResponse response, String text) {
        List<Generation> said = generation(response)
                .map(part -> new Generation(new AssistantMessage(text), part.getMetadata()))
                .map(List::of)
                .orElse(List.of());
        return new ChatResponse(said, response.getMetadata());
    }

    /** Why the answer ended, in lower case; empty in a chunk before the last. */
    static Optional<String> finishReason(ChatResponse response) {
        return generation(response)
                .map(part -> part.getMetadata().getFinishReason())
                .filter(reason -> !reason.isBlank() && !reason.equalsIgnoreCase("null"))
                .map(reason -> known(reason.toLowerCase(Locale.ROOT)));
    }

    /** Spring AI's count of tokens, if the provider has told any. */
    static Optional<Usage> usage(ChatResponse response) {
        return Optional.ofNullable(response.getMetadata().getUsage())
                .filter(usage -> count(usage.getPromptTokens()) > 0 || count(usage.getCompletionTokens()) > 0);
    }

    /** Providers have several words for the same thing. */
    private static String known(String reason) {
        return switch (reason) {
            case "end_turn", "stop_sequence", "stop" -> "stop";
            case "max_tokens", "length" -> "length";
            case "tool_use", "tool_calls", "function_call" -> "tool_calls";
            case "content_filter", "content_filtered", "guardrail_intervened", "safety" -> "content_filter";
            default -> reason;
        };
    }

    private static Optional<Generation> generation(ChatResponse response) {
        List<Generation> generations = response.getResults();
        return generations.isEmpty() ? Optional.empty() : Optional.of(generations.get(0));
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
