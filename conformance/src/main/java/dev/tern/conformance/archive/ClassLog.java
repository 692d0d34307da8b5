package dev.tern.conformance.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Java's own log of the classes that it loads, one a line with where it found it, and when if it is asked for that. */
public final class ClassLog {
    private static final Pattern LINE = Pattern.compile("(?:\\[(\\d+)ns] )?(\\S+) source: (.*)");

    private ClassLog() {}

    /** The option for Java that writes it. */
    public static String option(Path file) {
        return option(file, "none");
    }

    /** The option for Java that writes it with the time of each class. */
    public static String timedOption(Path file) {
        return option(file, "uptimenanos");
    }

    private static String option(Path file, String decoration) {
        return "-Xlog:class+load=info:file=" + file + ":" + decoration;
    }

    /** All classes in the order of their loading. */
    public static List<LoadedClass> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new LoadedClass(line.group(2), line.group(3), time(line.group(1))))
                    .toList();
        }
    }

    private static @Nullable Duration time(@Nullable String nanos) {
        return nanos == null ? null : Duration.ofNanos(Long.parseLong(nanos));
    }

    /**
     * A class that was loaded.
     *
     * @param name as Java's log has it
     * @param source where Java found it
     * @param at how long Java had been running then; null where the log does not tell times
     */
    public record LoadedClass(
            String name, String source, @Nullable Duration at) {}
}
