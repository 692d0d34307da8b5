package dev.tern.conformance.provider;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that every provider must do alike.
 *
 * @param id in kebab-case, unique
 * @param reason what users rely on; one sentence
 * @param how the ways to drive it: {@code call}, {@code stream}, {@code embed}
 * @param ask what the model is asked
 * @param script what the provider does, request by request; the last goes on
 * @param expect the outcome in neutral words
 * @param parallel how many calls at once; 1 if left out
 * @param cancelAfter after how many parts the subscriber leaves; 0 for never
 * @param deadlineMillis how long the call may take; 10,000 if left out
 */
record ProviderCase(
        String id,
        String reason,
        List<String> how,
        @Nullable Ask ask,
        List<Scripted> script,
        Expected expect,
        @Nullable Integer parallel,
        int cancelAfter,
        @Nullable Integer deadlineMillis) {

    /**
     * What the model is asked.
     *
     * @param model a tier, or {@code with-temperature} or {@code without-temperature} for a model that takes one
     *     or does not
     * @param messages role and text of each; one short question if left out
     * @param texts what is to be embedded
     */
    record Ask(
            @Nullable String model,
            @Nullable List<List<String>> messages,
            @Nullable Integer maxTokens,
            @Nullable Double temperature,
            @Nullable List<String> texts) {}

    /**
     * What the provider does with one request.
     *
     * @param shape {@code answer}, {@code garbage}, {@code empty}, {@code html}, {@code no-choices}, {@code vectors},
     *     {@code silence}, {@code reset}, or a failure of {@code failures.json}
     * @param text the pieces of an answer
     * @param repeat how often the pieces are repeated; once if left out
     * @param ending how the transport ends: {@code cut}, {@code reset}, {@code silent}
     * @param endingAfter after how many pieces
     */
    record Scripted(
            String shape,
            @Nullable List<String> text,
            @Nullable Integer repeat,
            @Nullable Integer input,
            int output,
            int cached,
            @Nullable String finish,
            boolean pings,
            int retryAfter,
            int headersAfterMillis,
            int pieceAfterMillis,
            @Nullable String ending,
            int endingAfter) {}

    /**
     * The outcome.
     *
     * @param text what was said, all of it or all that came before the failure
     * @param finish the finish reason
     * @param usage input, output and cached tokens
     * @param cost whether it is known
     * @param failure the names of what may have gone wrong
     * @param retryAfter the seconds that the failure carries
     * @param detail what the client's sentence must match
     * @param requests how many reached the provider; 1 if left out
     * @param withinMillis how long it may take
     * @param received fields of the provider's request, by the names of {@code Received}; null for a field that must not
     *     be sent
     * @param vectors how many numbers each vector has
     */
    record Expected(
            @Nullable String text,
            @Nullable String finish,
            @Nullable List<Integer> usage,
            @Nullable Boolean cost,
            @Nullable List<String> failure,
            @Nullable Integer retryAfter,
            @Nullable String detail,
            @Nullable Integer requests,
            @Nullable Integer withinMillis,
            @Nullable Map<String, Object> received,
            @Nullable Integer vectors) {}

    int calls() {
        return parallel == null ? 1 : parallel;
    }

    int deadline() {
        return deadlineMillis == null ? 10_000 : deadlineMillis;
    }
}
