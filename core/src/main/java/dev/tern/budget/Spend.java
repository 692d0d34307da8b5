package dev.tern.budget;

import java.math.BigDecimal;

/**
 * What calls of models take.
 *
 * @param tokens read and written
 * @param cost in the currency of the prices; 0 where no price is known
 */
public record Spend(long tokens, BigDecimal cost) {
    /** What a call takes that was never made. */
    public static final Spend NOTHING = new Spend(0, BigDecimal.ZERO);

    Spend plus(Spend other) {
        return new Spend(tokens + other.tokens, cost.add(other.cost));
    }

    Spend minus(Spend other) {
        return new Spend(tokens - other.tokens, cost.subtract(other.cost));
    }

    /** The same, but never less than nothing: a count that was lost meanwhile owes nobody anything. */
    Spend atLeastNothing() {
        return new Spend(Math.max(0, tokens), cost.max(BigDecimal.ZERO));
    }
}
