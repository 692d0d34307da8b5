package dev.tern.conformance.bench;

/**
 * A function that takes part.
 *
 * @param label what it is called in reports
 * @param subject how it is started and asked
 * @param jarBytes the size of what is deployed
 */
record Contestant(String label, Subject subject, long jarBytes) {
    /** What the function by hand is called, which all others are measured against. */
    static final String BARE = "bare";

    /** What Tern's own jar is called. */
    static final String TERN = "tern";
}
