package dev.tern.conformance.provider.stub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The life of a connection.
 *
 * @param opened when it was accepted
 * @param closed when it ended; null while it is open
 * @param byClient whether it was the client that closed it
 * @param requests how many came over it
 */
public record ConnectionTimes(Instant opened, @Nullable Instant closed, boolean byClient, int requests) {}
