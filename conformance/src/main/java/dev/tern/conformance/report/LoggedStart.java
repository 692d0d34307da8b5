package dev.tern.conformance.report;

/**
 * What the jar itself says of its cold start, in the log line of the first call: the same two fields on every cloud.
 *
 * @param initMillis from the start of the process until Tern was ready, in milliseconds
 * @param firstRequestMillis from the first call's arrival at Tern's door until its answer was handed back, in
 *     milliseconds
 */
public record LoggedStart(long initMillis, long firstRequestMillis) {}
