package dev.tern.conformance.bench;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a contestant, divided by what was measured of the function by hand in the same heat.
 *
 * @param heat where and with what
 * @param seconds to the first answer
 * @param cpuSeconds to the first answer, which is what counts; null where the system does not tell it
 * @param classes to the first answer
 * @param warmMillis the median of a call; null where calls are not measured
 * @param warmCpuMillis of the processor for one call; null also where those of the function by hand used less than the
 *     system counts
 * @param peakMegabytes of memory; null also where the system does not tell it
 */
public record Ratios(
        HeatName heat,
        double seconds,
        @Nullable Double cpuSeconds,
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
                times(row.cpuSeconds(), bare.cpuSeconds()),
                (double) row.classes() / bare.classes(),
                ratio(warm, bareWarm, Warm::medianMillis),
                ratio(warm, bareWarm, Warm::cpuMillis),
                ratio(warm, bareWarm, Warm::peakMegabytes));
    }

    private static @Nullable Double ratio(@Nullable Warm warm, @Nullable Warm bare, ToDoubleFunction<Warm> figure) {
        return warm == null || bare == null ? null : times(figure.applyAsDouble(warm), figure.applyAsDouble(bare));
    }

    /** Nothing is a number of times nothing. */
    private static @Nullable Double times(double figure, double ofBare) {
        return ofBare > 0 ? Double.valueOf(figure / ofBare) : null;
    }
}
