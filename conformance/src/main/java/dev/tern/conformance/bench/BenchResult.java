package dev.tern.conformance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has measured.
 *
 * @param rounds how many starts each figure is the median of
 * @param calls how many calls of a warm process each
 * @param rows heat by heat, the function by hand first
 * @param failures a sentence for each heat that nothing could be measured in
 */
public record BenchResult(int rounds, int calls, List<BenchRow> rows, List<String> failures) {

    /** Copies the lists. */
    public BenchResult {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    /** Tern against the function by hand in each heat. */
    public List<Ratios> ofTern() {
        List<Ratios> all = new ArrayList<>();
        for (BenchRow row : rows) {
            if (row.contestant().equals(Contestant.TERN)) {
                all.add(ratios(row));
            }
        }
        return all;
    }

    /** A row against that of the function by hand in the same heat. */
    Ratios ratios(BenchRow row) {
        return Ratios.of(row, bare(row.heat()).orElseThrow());
    }

    private Optional<BenchRow> bare(HeatName heat) {
        return rows.stream()
                .filter(row -> row.heat().equals(heat) && row.contestant().equals(Contestant.BARE))
                .findFirst();
    }
}
