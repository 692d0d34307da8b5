package dev.tern.conformance.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures that are easy to divide: those of Tern are two to seven times those of the function by hand. */
final class SampleBench {
    static final HeatName HEAT = new HeatName("17", Layout.AWS, BenchRoute.HEALTH);
    static final HeatName ARCHIVED = new HeatName("17+archive", Layout.GCP, BenchRoute.CHAT);
    static final Warm BARE_WARM = new Warm(0.5, 1, 0.25, 50);
    static final Warm TERN_WARM = new Warm(2.5, 4, 1.5, 350);

    private SampleBench() {}

    static BenchResult result() {
        return new BenchResult(7, 2_000, List.of(bare(HEAT, BARE_WARM), tern(HEAT, TERN_WARM)), List.of());
    }

    /** Calls are not measured with archives. */
    static BenchResult resultWithArchive() {
        return new BenchResult(
                7,
                2_000,
                List.of(bare(HEAT, BARE_WARM), tern(HEAT, TERN_WARM), bare(ARCHIVED, null), tern(ARCHIVED, null)),
                List.of("Java 25 azure chat: no answer"));
    }

    static BenchRow bare(HeatName heat, @Nullable Warm warm) {
        return new BenchRow(heat, "bare", 0.25, 0.5, 1_000, warm, 2_400_000);
    }

    static BenchRow tern(HeatName heat, @Nullable Warm warm) {
        return new BenchRow(heat, "tern", 0.5, 1.5, 4_000, warm, 48_000_000);
    }
}
