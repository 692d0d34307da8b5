package dev.tern.conformance.cases;

import java.util.List;

/**
 * One thing that every cloud must do alike.
 *
 * @param id in kebab-case, unique
 * @param reason what users rely on, or which known bug this guards against; one sentence
 * @param deployment what is deployed when the case is driven
 * @param only the targets that the case makes sense on; empty for all
 * @param parallel how many clients take the steps at once; 1 for one alone
 * @param steps the requests, one after the other, with what must come back
 */
public record Case(String id, String reason, Deployment deployment, List<String> only, int parallel, List<Step> steps) {

    /** What is deployed when a case is driven. */
    public enum Deployment {
        /** {@code dev.tern.conformance.app.CaseApplication} with the functions that cases call. */
        CASES,
        /** Tern as it is shipped, without any setting. */
        SHIPPED
    }

    /** Copies the lists. */
    public Case {
        only = List.copyOf(only);
        steps = List.copyOf(steps);
    }

    /** Whether the case is to be driven on a target, such as {@code aws}. */
    public boolean runsOn(String target) {
        return only.isEmpty() || only.contains(target);
    }
}
