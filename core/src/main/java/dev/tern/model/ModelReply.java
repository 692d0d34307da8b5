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
     * @param cached whether the answer was kept from an earlier call; usage and cost are then those of that call
     */
    public record Bill(
            ModelName model, TokenUsage usage, @Nullable Cost cost, boolean cached) {

        /** One bill for two calls: the second one says who answered. */
        public Bill plus(Bill other) {
            Cost sum = cost == null || other.cost == null ? null : cost.plus(other.cost);
            ModelName last = other.model;
            ModelName both = new ModelName(
                    last.tier(), last.provider(), last.id(), model.millis() + last.millis(), last.insteadOf());
            return new Bill(both, usage.plus(other.usage), sum, cached && other.cached);
        }
    }
}
