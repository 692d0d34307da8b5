package dev.tern.conformance.models;

import dev.tern.model.ModelReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one prompt at one provider: a reply or a failure, never both.
 *
 * @param prompt its number, from 0
 * @param provider who was asked
 * @param reply the whole of it
 * @param failure why there is none
 * @param first until the first piece of text came; null if none did
 * @param whole until it was done, or had failed
 */
public record ModelAnswer(
        int prompt,
        String provider,
        @Nullable ModelReply reply,
        @Nullable AnswerFailure failure,
        @Nullable Duration first,
        Duration whole) {}
