package dev.tern.conformance.bench;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one contestant in one heat.
 *
 * @param heat where and with what
 * @param contestant its label
 * @param seconds from the start of the process to the first answer, the median of the rounds
 * @param cpuSeconds used by then, the median of the rounds
 * @param classes loaded by then, in one run that was not timed
 * @param warm calls after that, medians of the rounds; null where they are not measured
 * @param jarBytes the size of what is deployed
 */
public record BenchRow(
        HeatName heat,
        String contestant,
        double seconds,
        double cpuSeconds,
        long classes,
        @Nullable Warm warm,
        long jarBytes) {}
