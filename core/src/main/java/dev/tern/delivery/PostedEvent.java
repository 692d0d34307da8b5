package dev.tern.delivery;

import java.util.Optional;
import java.util.function.Function;

/**
 * An event that came as an HTTP request, from a source that has been let in.
 *
 * @param header the first value of a header, by its name in any case
 * @param body as it came
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
public record PostedEvent(Function<String, Optional<String>> header, byte[] body) {}
