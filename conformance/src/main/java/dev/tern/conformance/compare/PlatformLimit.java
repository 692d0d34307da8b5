package dev.tern.conformance.compare;

import java.util.List;

/**
 * What a platform does in front of any function, so that an answer cannot be the expected one there.
 *
 * @param id in kebab-case
 * @param targets on which it holds
 * @param fronts the front doors that have it
 * @param cases the cases that meet it
 * @param sentence what the platform does, for people
 * @param probe shows it without Tern
 */
record PlatformLimit(
        String id, List<String> targets, List<String> fronts, List<String> cases, String sentence, Probe probe) {

    PlatformLimit {
        targets = List.copyOf(targets);
        fronts = List.copyOf(fronts);
        cases = List.copyOf(cases);
    }

    boolean isMetBy(String caseId, String target, String front) {
        return targets.contains(target) && fronts.contains(front) && cases.contains(caseId);
    }
}
