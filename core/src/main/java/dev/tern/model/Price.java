package dev.tern.model;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a model's provider charges.
 *
 * @param inputPerMillion for a million input tokens
 * @param outputPerMillion for a million output tokens
 * @param currency ISO 4217
 */
public record Price(BigDecimal inputPerMillion, BigDecimal outputPerMillion, String currency) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** A model that costs nothing to call. */
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, "USD");

    Cost of(TokenUsage usage) {
        BigDecimal input = inputPerMillion.multiply(BigDecimal.valueOf(usage.inputTokens()));
        BigDecimal output = outputPerMillion.multiply(BigDecimal.valueOf(usage.outputTokens()));
        BigDecimal amount = input.add(output).divide(MILLION, MathContext.DECIMAL64);
        return new Cost(amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros(), currency);
    }
}
