package dev.tern.conformance.bench;

import dev.tern.conformance.process.CpuTime;
import java.io.IOException;
import java.util.List;

/**
 * One start.
 *
 * @param seconds from the start of the process to its first answer
 * @param cpuSeconds of the processor that the process had used by then, on all cores
 */
record Start(double seconds, double cpuSeconds) {
    private static final double NANOS = 1e9;

    /** Asks a process that has just been started. */
    static Start of(RunningSubject process) throws IOException {
        process.ask();
        return new Start(process.age().toNanos() / NANOS, CpuTime.seconds(process.pid()));
    }

    static double medianSeconds(List<Start> starts) {
        return Median.of(starts.stream().mapToDouble(Start::seconds));
    }

    static double medianCpuSeconds(List<Start> starts) {
        return Median.of(starts.stream().mapToDouble(Start::cpuSeconds));
    }
}
