package dev.tern.conformance.profile;

import dev.tern.conformance.bench.HeatName;
import dev.tern.conformance.bench.LoggedStart;
import dev.tern.conformance.bench.Median;
import java.util.List;

/**
 * What several starts of the same kind have shown.
 *
 * @param heat with which Java, how, and what was asked
 * @param rounds how many starts
 * @param firstAnswerMillis from the start of the process to the first answer, the median
 * @param profile the medians of the parts
 */
public record ProfileResult(HeatName heat, int rounds, double firstAnswerMillis, StartProfile profile) {
    private static final double MILLIS = 1e3;

    /**
     * Of the starts.
     *
     * @throws IllegalArgumentException if there are none, or they loaded no classes
     */
    public static ProfileResult of(HeatName heat, List<LoggedStart> starts) {
        return new ProfileResult(
                heat,
                starts.size(),
                Median.of(starts.stream().mapToDouble(start -> start.seconds() * MILLIS)),
                StartProfile.median(starts.stream()
                        .map(start -> StartProfile.of(start.classes()))
                        .toList()));
    }
}
