package dev.tern.conformance.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resident memory of a process, the most since it started ({@code VmHWM}) and now ({@code VmRSS}), as
 * <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">Linux counts it</a>.
 */
public final class PeakMemory {
    private static final Pattern HIGH_WATER_MARK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

    private PeakMemory() {}

    /** The most so far, in kilobytes; 0 if the process has ended, or on a system that does not tell. */
    public static long kilobytes(long pid) {
        return kilobytes(status(pid));
    }

    /** What it holds now, in kilobytes; 0 if the process has ended, or on a system that does not tell. */
    public static long residentKilobytes(long pid) {
        return kilobytes(status(pid), RESIDENT);
    }

    static long kilobytes(List<String> status) {
        return kilobytes(status, HIGH_WATER_MARK);
    }

    private static List<String> status(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long kilobytes(List<String> status, Pattern line) {
        return status.stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                .findFirst()
                .orElse(0);
    }
}
