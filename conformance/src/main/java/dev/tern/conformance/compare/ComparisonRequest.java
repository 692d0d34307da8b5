package dev.tern.conformance.compare;

import dev.tern.conformance.cases.Case;
import java.util.List;

/**
 * What is to be compared.
 *
 * @param targets local, aws, azure, gcp, or addresses
 * @param cases to be driven through every front door
 * @param moreStarts how many more times each target is started, to measure that
 * @param withScf whether Spring Cloud Function's own entry points are driven too, as baselines
 */
public record ComparisonRequest(List<String> targets, List<Case> cases, int moreStarts, boolean withScf) {

    /** Copies the lists. */
    public ComparisonRequest {
        targets = List.copyOf(targets);
        cases = List.copyOf(cases);
    }
}
