package dev.tern.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a process has been there. Where Linux tells it, to a hundredth of a second: Java itself reckons from the moment
 * the machine was booted, which Linux rounds to a second, and brings a pool of threads along.
 */
record ProcessAge(Path processes) {
    private static final ProcessAge OF_THIS_MACHINE = new ProcessAge(Path.of("/proc"));

    // One tick is a hundredth of a second on every Linux: see USER_HZ in proc(5).
    private static final long MILLIS_OF_A_TICK = 10;
    private static final int START_AFTER_NAME = 20;
    private static final double MILLIS = 1e3;

    /** Of this process, now. */
    static Duration now() {
        Duration told = OF_THIS_MACHINE.told();
        return told == null ? reckoned() : told;
    }

    /** What the system itself tells, as files; null where it has no such files. */
    @Nullable
    Duration told() {
        try {
            String stat = Files.readString(processes.resolve("self/stat"));
            String uptime = Files.readString(processes.resolve("uptime"));
            // The name of the program comes before it in parentheses, and may contain anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).split(" ", START_AFTER_NAME + 2);
            long started = Long.parseLong(fields[START_AFTER_NAME]) * MILLIS_OF_A_TICK;
            double up = Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) * MILLIS;
            return up < started ? null : Duration.ofMillis(Math.round(up) - started);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static Duration reckoned() {
        Instant now = Instant.now();
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, now))
                .orElse(Duration.ZERO);
    }
}
