package dev.tern.conformance.provider.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider was asked, read from its own kind of request.
 *
 * @param model the id
 * @param messages role and text of each message, the system's first
 * @param maxTokens the most tokens to write; null if it was not told
 * @param temperature null if it was not told
 * @param streamed whether it was asked for a stream
 */
public record Received(
        String model,
        List<List<String>> messages,
        @Nullable Integer maxTokens,
        @Nullable Double temperature,
        boolean streamed) {}
