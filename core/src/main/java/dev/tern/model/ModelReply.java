package dev.tern.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model answered.
 *
 * @param text the answer
 * @param finishReason why it ended: {@code stop}, {@code length} and others, in lower case
 * @param bill who answered and what it used
 */
public record ModelReply(String text, String finishReason, Bill bill) {

    /**
     * Who answered, what it used and what that cost.
     *
     * @param cost null when the model's price is not known, never a guess
     */
    public record Bill(
            ModelName model, TokenUsage usage, @Nullable Cost cost) {

        /** One bill for two calls of the same model. */
        public Bill plus(Bill other) {
            Cost sum = cost == null || other.cost == null ? null : cost.plus(other.cost);
            return new Bill(model, usage.plus(other.usage), sum);
        }
    }
}
