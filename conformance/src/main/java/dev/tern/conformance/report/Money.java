package dev.tern.conformance.report;

import dev.tern.model.Cost;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What something cost, in three digits: most calls cost a small part of a cent. */
final class Money {
    private static final MathContext DIGITS = new MathContext(3);

    private Money() {}

    static String of(@Nullable Cost cost) {
        return cost == null ? "unknown" : amount(cost.amount()) + " " + cost.currency();
    }

    static String amount(BigDecimal amount) {
        BigDecimal rounded = amount.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
