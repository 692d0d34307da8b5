package dev.tern.model;

import java.math.BigDecimal;

/**
 * What a call cost by the provider's price list.
 *
 * @param amount in the currency's main unit
 * @param currency ISO 4217
 */
public record Cost(BigDecimal amount, String currency) {

    Cost plus(Cost other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Cost(amount.add(other.amount), currency);
    }
}
