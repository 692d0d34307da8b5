package dev.tern.conformance.cases;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import java.util.List;

/**
 * A request as a case file writes it; {@code ${run}} and {@code ${n}} may stand in every part of it.
 *
 * @param method as written
 * @param path percent-encoded
 * @param query without the question mark; empty for none
 * @param headers the lines in their order
 * @param body what is sent
 */
public record CaseRequest(String method, String path, String query, List<Field> headers, CaseBody body) {

    /** Copies the headers. */
    public CaseRequest {
        headers = List.copyOf(headers);
    }

    /** The request of one call. */
    public WireRequest toWire(Tokens tokens) {
        List<Field> filled = headers.stream()
                .map(field -> new Field(field.name(), tokens.fill(field.value())))
                .toList();
        return new WireRequest(method, tokens.fill(path), tokens.fill(query), filled, body.bytes(tokens));
    }
}
