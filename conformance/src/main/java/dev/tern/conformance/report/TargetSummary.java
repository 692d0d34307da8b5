package dev.tern.conformance.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the jar ran, and what was measured there.
 *
 * @param name local, aws, aws-unpacked, azure, gcp-1.4.3, gcp-2.0.0, an address, or scf-aws, scf-azure, scf-gcp
 * @param runtime what ran the jar, in words
 * @param fronts the front doors that the cases were driven through
 * @param jarSha256 in lower-case hexadecimal; empty if not known, as behind an address
 * @param jarBytes size of the jar; 0 if not known
 * @param baseline whether these are Spring Cloud Function's own entry points: shown apart, and never counted
 * @param coldStarts from the start of the process to the first answer, each run; may be empty
 * @param logged what the log says of the cold start; null if not known, as behind an address
 * @param warm how long each warm answer took; may be empty
 * @param peakMemoryBytes the most memory that the process held; 0 if not known
 */
public record TargetSummary(
        String name,
        String runtime,
        List<String> fronts,
        String jarSha256,
        long jarBytes,
        boolean baseline,
        List<Duration> coldStarts,
        @Nullable LoggedStart logged,
        List<Duration> warm,
        long peakMemoryBytes) {

    /** Copies the lists. */
    public TargetSummary {
        fronts = List.copyOf(fronts);
        coldStarts = List.copyOf(coldStarts);
        warm = List.copyOf(warm);
    }
}
