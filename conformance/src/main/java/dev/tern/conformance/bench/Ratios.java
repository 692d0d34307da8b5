package dev.tern.conformance.bench;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a contestant, divided by what was measured of the function by hand in the same heat.
 *
 * @param heat where and with what
 * @param seconds to the first answer
 * @param cpuSeconds to the first answer, which is what counts
 * @param classes to the first answer
 * @param warmMillis the median of a call; null where calls are not measured
 * @param warmCpuMillis of the processor for one call
 * @param peakMegabytes of memory
 */
public record Ratios(
        HeatName heat,
        double seconds,
        double cpuSeconds,
        double classes,
        @Nullable Double warmMillis,
        @Nullable Double warmCpuMillis,
        @Nullable Double peakMegabytes) {

    static Ratios of(BenchRow row, BenchRow bare) {
        Warm warm = row.warm();
        Warm bareWarm = bare.warm();
        return new Ratios(
                row.heat(),
                row.seconds() / bare.seconds(),
                row.cpuSeconds() / bare.cpuSeconds(),
                (double) row.classes() / bare.classes(),
                ratio(warm, bareWarm, Warm::medianMillis),
                ratio(warm, bareWarm, Warm::cpuMillis),
                ratio(warm, bareWarm, Warm::peakMegabytes));
    }

    private static @Nullable Double ratio(@Nullable Warm warm, @Nullable Warm bare, ToDoubleFunction<Warm> figure) {
        return warm == null || bare == null ? null : figure.applyAsDouble(warm) / figure.applyAsDouble(bare);
    }
}
