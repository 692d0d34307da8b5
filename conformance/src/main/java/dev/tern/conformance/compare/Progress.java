package dev.tern.conformance.compare;

/** Hears how far a comparison is. */
@FunctionalInterface
public interface Progress {

    /** A short line, which may replace the one before. */
    void say(String line);
}
