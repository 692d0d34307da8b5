package dev.tern.model;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a model's provider charges.
 *
 * @param rates what a million tokens cost
 * @param longPrompts other rates for calls with long prompts; null if there are none
 * @param currency ISO 4217
 * @param source where the price was read; null if nobody has told
 */
public record Price(
        Rates rates,
        @Nullable LongPrompts longPrompts,
        String currency,
        @Nullable PriceSource source) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** A model that costs nothing to call. */
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, "USD");

    /** The same rates for every call, of unknown source. */
    public Price(
            BigDecimal inputPerMillion,
            BigDecimal cachedInputPerMillion,
            BigDecimal outputPerMillion,
            String currency) {
        this(new Rates(inputPerMillion, cachedInputPerMillion, outputPerMillion), null, currency, null);
    }

    /** What a call cost that used so many tokens. */
    public Cost of(TokenUsage usage) {
        BigDecimal amount = ratesFor(usage).millionfold(usage).divide(MILLION, MathContext.DECIMAL64);
        return new Cost(amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros(), currency);
    }

    /** Whether nothing is ever charged. */
    public boolean free() {
        return rates.free() && (longPrompts == null || longPrompts.rates().free());
    }

    private Rates ratesFor(TokenUsage usage) {
        return longPrompts != null && usage.inputTokens() > longPrompts.aboveTokens() ? longPrompts.rates() : rates;
    }

    /**
     * What a million tokens cost.
     *
     * @param input for a million input tokens
     * @param cachedInput for a million input tokens that the provider takes from its cache
     * @param output for a million output tokens
     */
    public record Rates(BigDecimal input, BigDecimal cachedInput, BigDecimal output) {

        private BigDecimal millionfold(TokenUsage usage) {
            BigDecimal fresh = input.multiply(BigDecimal.valueOf(usage.inputTokens() - (long) usage.cachedTokens()));
            BigDecimal cached = cachedInput.multiply(BigDecimal.valueOf(usage.cachedTokens()));
            return fresh.add(cached).add(output.multiply(BigDecimal.valueOf(usage.outputTokens())));
        }

        private boolean free() {
            return input.signum() == 0 && cachedInput.signum() == 0 && output.signum() == 0;
        }
    }

    /**
     * The rates of a call, for all of its tokens, whose prompt is long.
     *
     * @param aboveTokens how many input tokens still count as short
     */
    public record LongPrompts(int aboveTokens, Rates rates) {}
}
