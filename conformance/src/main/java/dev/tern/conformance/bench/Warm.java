package dev.tern.conformance.bench;

import dev.tern.conformance.process.CpuTime;
import dev.tern.conformance.process.PeakMemory;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Calls to one warm process, one after another.
 *
 * @param medianMillis what half of the calls took at most, with the platform's own road there and back
 * @param p99Millis what 99 of 100 took at most
 * @param cpuMillis of the processor for one call, on all cores
 * @param peakMegabytes the most memory the process has held, from its start up to as many calls as were then measured
 */
public record Warm(double medianMillis, double p99Millis, double cpuMillis, double peakMegabytes) {
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MILLIS = 1e3;
    private static final double KILOBYTES = 1024;

    /**
     * Asks a process that has answered once: first so many times unmeasured, which is when its memory is read, then as many
     * times with a clock.
     *
     * @param calls how many times; at least 1
     */
    static Warm of(RunningSubject process, int calls) throws IOException {
        nanos(process, calls);
        double peak = PeakMemory.kilobytes(process.pid()) / KILOBYTES;
        double before = CpuTime.seconds(process.pid());
        long[] nanos = nanos(process, calls);
        double cpu = CpuTime.seconds(process.pid()) - before;
        Arrays.sort(nanos);
        return new Warm(
                nanos[calls / 2] / NANOS_OF_A_MILLI,
                nanos[Math.min(calls - 1, calls * 99 / 100)] / NANOS_OF_A_MILLI,
                cpu / calls * MILLIS,
                peak);
    }

    /** What each of so many calls took. */
    private static long[] nanos(RunningSubject process, int calls) throws IOException {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            process.ask();
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    static Warm median(List<Warm> rounds) {
        return new Warm(
                median(rounds, Warm::medianMillis),
                median(rounds, Warm::p99Millis),
                median(rounds, Warm::cpuMillis),
                median(rounds, Warm::peakMegabytes));
    }

    private static double median(List<Warm> rounds, ToDoubleFunction<Warm> figure) {
        return Median.of(rounds.stream().mapToDouble(figure));
    }
}
