package dev.tern.conformance.profile;

import org.jspecify.annotations.Nullable;

/** A part of a cold start, up to the next one. Each begins when its class is loaded, and in this order. */
public enum Phase {
    /** Before anything of Tern: from the very beginning. */
    PLATFORM("Java and the platform's runtime", null),

    /** Which providers there are, and what is set. */
    SETTINGS("settings and providers", "dev.tern.runtime.TernRuntime"),

    /** Spring's, before a bean is made. */
    CONTEXT("context", "dev.tern.runtime.LeanApplication"),

    /** Those that a start needs. */
    BEANS("Tern's beans", "dev.tern.runtime.ConfiguredProvider"),

    /** Up to the function, or up to the answer where none is called. */
    REQUEST("first request read", "dev.tern.http.Wishes"),

    /** With its client, where it has one. */
    MODEL("model called", "dev.tern.model.Tries"),

    /** From the model's reply to the last byte. */
    ANSWER("answer written", "dev.tern.model.ModelReply");

    private final String label;
    private final @Nullable String firstClass;

    Phase(String label, @Nullable String firstClass) {
        this.label = label;
        this.firstClass = firstClass;
    }

    /** As reports call it. */
    public String label() {
        return label;
    }

    /** Whether a class is the one that begins it. */
    boolean beginsWith(String className) {
        return className.equals(firstClass);
    }
}
