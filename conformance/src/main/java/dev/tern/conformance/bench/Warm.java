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
 * @param peakMegabytes the most memory the process has held, from its start on
 */
public record Warm(double medianMillis, double p99Millis, double cpuMillis, double peakMegabytes) {
    private static final int UNMEASURED = 200;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MILLIS = 1e3;
    private static final double KILOBYTES = 1024;

    /** Asks a process that has answered once. */
    static Warm of(RunningSubject process, int calls) throws IOException {
        for (int i = 0; i < Math.min(UNMEASURED, calls); i++) {
            process.ask();
        }
        double before = CpuTime.seconds(process.pid());
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            process.ask();
            nanos[i] = System.nanoTime() - start;
        }
        double cpu = CpuTime.seconds(process.pid()) - before;
        Arrays.sort(nanos);
        return new Warm(
                nanos[calls / 2] / NANOS_OF_A_MILLI,
                nanos[Math.min(calls - 1, calls * 99 / 100)] / NANOS_OF_A_MILLI,
                cpu / calls * MILLIS,
                PeakMemory.kilobytes(process.pid()) / KILOBYTES);
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
