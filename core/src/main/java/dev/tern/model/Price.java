package dev.tern.model;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a model's provider charges.
 *
 * @param inputPerMillion for a million input tokens
 * @param cachedInputPerMillion for a million input tokens that the provider takes from its cache
 * @param outputPerMillion for a million output tokens
 * @param currency ISO 4217
 */
public record Price(
        BigDecimal inputPerMillion, BigDecimal cachedInputPerMillion, BigDecimal outputPerMillion, String currency) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** A model that costs nothing to call. */
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, "USD");

    /** What a call cost that used so many tokens. */
    public Cost of(TokenUsage usage) {
        BigDecimal fresh =
                inputPerMillion.multiply(BigDecimal.valueOf(usage.inputTokens() - (long) usage.cachedTokens()));
        BigDecimal cached = cachedInputPerMillion.multiply(BigDecimal.valueOf(usage.cachedTokens()));
        BigDecimal output = outputPerMillion.multiply(BigDecimal.valueOf(usage.outputTokens()));
        BigDecimal amount = fresh.add(cached).add(output).divide(MILLION, MathContext.DECIMAL64);
        return new Cost(amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros(), currency);
    }

    /** Whether nothing is ever charged. */
    public boolean free() {
        return inputPerMillion.signum() == 0 && outputPerMillion.signum() == 0;
    }
}
