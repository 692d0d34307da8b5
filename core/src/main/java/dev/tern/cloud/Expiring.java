package dev.tern.cloud;

import java.time.Instant;

/**
 * Something that is good for a while, such as a token.
 *
 * @param value the thing itself
 * @param expires when it is good no longer
 */
public record Expiring<T>(T value, Instant expires) {}
