package dev.tern.conformance.report;

import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, what was expected and what came back.
 *
 * @param request as the client wrote it
 * @param expected the expectation in lines, to be read beside the response
 * @param response as the client read it, null if no response came at all
 */
public record Exchange(
        WireRequest request, String expected, @Nullable WireResponse response) {}
