package dev.tern.model.openai;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an answer ended, in the protocol's own words; servers that learned the protocol later have others. */
final class FinishReasons {
    private FinishReasons() {}

    /** Null while the answer goes on, and for one that was given up: it is as good as cut off. */
    static @Nullable String known(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "", "null", "error", "abort", "cancelled", "insufficient_system_resource" -> null;
            case "length", "max_tokens", "model_length" -> "length";
            case "tool_calls", "tool_call", "function_call" -> "tool_calls";
            case "content_filter",
                    "content_filtered",
                    "safety",
                    "recitation",
                    "blocklist",
                    "prohibited_content",
                    "spii" -> "content_filter";
            default -> "stop";
        };
    }
}
