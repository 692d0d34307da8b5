package dev.tern.conformance.wire;

/**
 * One header line.
 *
 * @param name as written
 * @param value as written
 */
public record Field(String name, String value) {}
