package dev.tern.model;

import java.util.List;
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

        /**
         * One bill for two calls: the second one says who answered. If only one of them was kept, the other alone is
         * paid for: what a kept answer once used counts no more beside what is used now.
         */
        public Bill plus(Bill other) {
            ModelName last = other.model;
            ModelName both = new ModelName(
                    last.tier(), last.provider(), last.id(), model.millis() + last.millis(), last.insteadOf());
            if (cached != other.cached) {
                Bill paid = cached ? other : this;
                return new Bill(both, paid.usage, paid.cost, false);
            }
            return new Bill(both, usage.plus(other.usage), sum(cost, other.cost), cached);
        }

        /** One bill for several calls, of which there must be one at least: the last one says who answered. */
        public static Bill of(List<Bill> bills) {
            return bills.stream()
                    .reduce(Bill::plus)
                    .orElseThrow(() -> new IllegalArgumentException("no call, no bill"));
        }

        /** Prices of two providers may be in two currencies, and then nobody knows the sum. */
        private static @Nullable Cost sum(@Nullable Cost one, @Nullable Cost other) {
            if (one == null || other == null) {
                return null;
            }
            return one.currency().equals(other.currency()) ? one.plus(other) : null;
        }
    }
}
