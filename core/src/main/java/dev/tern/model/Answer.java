package dev.tern.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatResponse;

/**
 * What came back, the whole or one part of a stream, and who gave it.
 *
 * @param response as the provider's model gave it
 * @param usage the tokens; null where the provider has not told, as in all but the last part of a stream
 * @param provider its name
 * @param spec the model that answered
 * @param cached whether it was kept from an earlier call
 * @param insteadOf the provider that should have answered; null if it did
 */
record Answer(
        ChatResponse response,
        @Nullable TokenUsage usage,
        String provider,
        ModelSpec spec,
        boolean cached,
        ModelName.@Nullable InsteadOf insteadOf) {

    /** The text, or this part of it. */
    String text() {
        return ResponseParts.text(response);
    }

    /** Why it ended; empty in all but the last parts of a stream. */
    Optional<String> finishReason() {
        return ResponseParts.finishReason(response);
    }

    /** The same answer in these words. */
    Answer saying(String text) {
        return text.equals(text())
                ? this
                : new Answer(ResponseParts.saying(response, text), usage, provider, spec, cached, insteadOf);
    }

    /** The same answer, given by another provider than the one that should have. */
    Answer insteadOf(String other, ModelFailure failure) {
        return new Answer(
                response,
                usage,
                provider,
                spec,
                cached,
                new ModelName.InsteadOf(other, failure.name().toLowerCase(Locale.ROOT)));
    }
}
