package dev.tern.bare;

/** What answers a prompt. */
@FunctionalInterface
public interface BareChat {

    /** The answer. */
    String answer(String prompt);
}
