package dev.tern.model;

/**
 * The tokens of one call, or of several added up, as the provider counts them.
 *
 * @param inputTokens read by the model, cached ones included
 * @param outputTokens written by the model
 * @param totalTokens the sum of the two
 * @param cachedTokens the part of the input that the provider took from its cache
 */
public record TokenUsage(int inputTokens, int outputTokens, int totalTokens, int cachedTokens) {

    /** Usage without a cache. */
    public static TokenUsage of(int inputTokens, int outputTokens) {
        return new TokenUsage(inputTokens, outputTokens, inputTokens + outputTokens, 0);
    }

    /** Usage of which a part of the input came from the provider's cache. */
    public static TokenUsage of(int inputTokens, int outputTokens, int cachedTokens) {
        return new TokenUsage(inputTokens, outputTokens, inputTokens + outputTokens, cachedTokens);
    }

    /** Usage of two calls. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                totalTokens + other.totalTokens,
                cachedTokens + other.cachedTokens);
    }
}
