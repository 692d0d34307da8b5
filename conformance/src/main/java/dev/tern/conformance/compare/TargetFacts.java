package dev.tern.conformance.compare;

import java.util.List;

/**
 * What is known of a target before it runs.
 *
 * @param family what the command line and the cases call it: local, aws, azure, gcp, or an address
 * @param name of the one runtime, such as gcp-2.0.0
 * @param runtime what runs the jar, in words
 * @param fronts the front doors that a client can use there
 * @param jarSha256 of the jar in what is deployed; empty if it is not known
 * @param jarBytes its size; 0 if it is not known
 * @param baseline whether Spring Cloud Function's own entry points are called, and not Tern's
 */
record TargetFacts(
        String family,
        String name,
        String runtime,
        List<String> fronts,
        String jarSha256,
        long jarBytes,
        boolean baseline) {

    TargetFacts {
        fronts = List.copyOf(fronts);
    }
}
