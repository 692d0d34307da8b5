package dev.tern.budget;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The most that may be spent in a window.
 *
 * @param tokens read and written; empty for no limit
 * @param cost in the currency of the prices; empty for no limit
 */
public record Limit(OptionalLong tokens, Optional<BigDecimal> cost) {
    private static final int HUNDRED = 100;

    /** Whether anything is limited. */
    public boolean isGiven() {
        return tokens.isPresent() || cost.isPresent();
    }

    boolean reachedBy(Spend spend) {
        return tokensReachedBy(spend) || (cost.isPresent() && spend.cost().compareTo(cost.get()) >= 0);
    }

    boolean tokensReachedBy(Spend spend) {
        return tokens.isPresent() && spend.tokens() >= tokens.getAsLong();
    }

    /** How much of the limit is spent, of the one that is nearer. */
    long percent(Spend spend) {
        double ofTokens = tokens.isPresent() ? (double) spend.tokens() / tokens.getAsLong() : 0;
        double ofCost = cost.map(most -> spend.cost().doubleValue() / most.doubleValue())
                .orElse(0.0);
        return (long) (Math.max(ofTokens, ofCost) * HUNDRED);
    }
}
