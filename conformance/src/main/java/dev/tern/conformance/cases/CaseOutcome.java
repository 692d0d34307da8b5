package dev.tern.conformance.cases;

import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param tested the case
 * @param differences what is not as it must be; empty if nothing
 * @param lastRequest the last request that was sent: of a case that failed, the one that failed
 * @param lastExpectation what had to come back
 * @param lastResponse what came back; null if nothing did
 * @param duration how long all steps took
 */
public record CaseOutcome(
        Case tested,
        List<Difference> differences,
        WireRequest lastRequest,
        Expectation lastExpectation,
        @Nullable WireResponse lastResponse,
        Duration duration) {

    /** Copies the list. */
    public CaseOutcome {
        differences = List.copyOf(differences);
    }

    /** Whether everything was as it must be. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
