package dev.tern.invocation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the work of one call finds out about it, to be logged with it: names, numbers and amounts, never a text of the
 * caller's. Thread-safe.
 */
public final class CallFacts {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private BigDecimal cost = BigDecimal.ZERO;
    private @Nullable String currency;
    private boolean costUnknown;

    /** The same facts so far, for a part of the call that finds out others; what the whole has cost is not the part's. */
    synchronized CallFacts forPart() {
        CallFacts part = new CallFacts();
        part.facts.putAll(facts);
        return part;
    }

    /** States a fact; a later one of the same name replaces it. */
    public synchronized void put(String name, Object value) {
        facts.put(name, value);
    }

    /** Adds to a number, which starts at 0. */
    public synchronized void add(String name, long number) {
        facts.merge(name, number, (before, more) -> (Long) before + (Long) more);
    }

    /** States that something holds, of one part of the work; it holds of the whole if it does of every part. */
    public synchronized void agree(String name, boolean holds) {
        facts.merge(name, holds, (before, more) -> (Boolean) before && (Boolean) more);
    }

    /**
     * Adds to what the call costs. Where the price of a part is not known, or is in another currency, the cost of the
     * whole is not known and is not stated.
     *
     * @param amount null if the price is not known
     * @param inCurrency ISO 4217; null if the price is not known
     */
    public synchronized void charge(@Nullable BigDecimal amount, @Nullable String inCurrency) {
        if (amount == null || inCurrency == null || (currency != null && !currency.equals(inCurrency))) {
            costUnknown = true;
            return;
        }
        currency = inCurrency;
        cost = cost.add(amount);
    }

    /** All facts so far, in the order in which they were first stated; amounts are plain decimal numbers as text. */
    public synchronized Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        if (currency != null && !costUnknown) {
            all.put("cost", cost.toPlainString());
            all.put("currency", currency);
        }
        return all;
    }
}
