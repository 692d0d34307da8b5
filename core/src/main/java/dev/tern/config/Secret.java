package dev.tern.config;

import java.util.function.Supplier;

/**
 * A value that nobody must see: a key, a password. It is fetched when it is first needed, so that a secret store costs
 * nothing at the start, and it never shows itself in a text.
 */
public final class Secret {
    private static final Secret NONE = new Secret(() -> "", false);

    private final Supplier<String> source;
    private final boolean given;

    private Secret(Supplier<String> source, boolean given) {
        this.source = source;
        this.given = given;
    }

    /** A secret that is its own text; blank for none. */
    public static Secret of(String text) {
        String value = text.strip();
        return value.isEmpty() ? NONE : new Secret(() -> value, true);
    }

    /** A secret that a store keeps. */
    static Secret kept(Supplier<String> store) {
        return new Secret(store, true);
    }

    /** Whether there is one. */
    public boolean isGiven() {
        return given;
    }

    /**
     * The secret itself; empty if there is none. Not to be kept: a secret of a store changes.
     *
     * @throws SecretUnavailableException if a store keeps it and does not give it
     */
    public String value() {
        return source.get();
    }

    @Override
    public String toString() {
        return given ? "***" : "";
    }
}
