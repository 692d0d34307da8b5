package dev.tern.conformance.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most resident memory that a process has held since it started, as
 * <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">Linux counts it</a> ({@code VmHWM}).
 */
public final class PeakMemory {
    private static final Pattern HIGH_WATER_MARK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private PeakMemory() {}

    /** In kilobytes; 0 if the process has ended, or on a system that does not tell. */
    public static long kilobytes(long pid) {
        try {
            return kilobytes(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException e) {
            return 0;
        }
    }

    static long kilobytes(List<String> status) {
        return status.stream()
                .map(HIGH_WATER_MARK::matcher)
                .filter(Matcher::matches)
                .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                .findFirst()
                .orElse(0);
    }
}
