package dev.tern.budget;

import dev.tern.state.HashedName;
import org.jspecify.annotations.Nullable;

/**
 * Whose spending is counted together.
 *
 * @param key what the store knows it by
 * @param sentence how a sentence about it begins; it names nobody
 * @param fact what the log calls how much of the budget is used
 */
record Scope(String key, String sentence, String fact) {
    static final Scope DEPLOYMENT = new Scope("deployment", "this deployment has", "budgetPercent");

    private static final String OF_CALLER = "callerBudgetPercent";
    private static final Scope NAMELESS = new Scope("nameless", "the callers without a name have together", OF_CALLER);

    /** A caller's own; those whom the platform does not name share one. */
    static Scope of(@Nullable String caller) {
        // The store need not know who calls, and its keys may not hold what a name does.
        return caller == null ? NAMELESS : new Scope("caller:" + HashedName.of(caller), "this caller has", OF_CALLER);
    }
}
