package dev.tern.conformance.process;

import java.time.Duration;

/** The time of the processor that a process has used, of its user's and the system's work on all cores together. */
public final class CpuTime {
    private static final double NANOS = 1e9;

    private CpuTime() {}

    /** So far, in seconds, to a hundredth on Linux; 0 if the process has ended, or on a system that does not tell. */
    public static double seconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .map(nanos -> nanos / NANOS)
                .orElse(0.0);
    }
}
