package dev.tern.conformance.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java's own log of the classes that it loads, one a line with where it found it. */
public final class ClassLog {
    private static final Pattern LINE = Pattern.compile("(\\S+) source: (.*)");

    private ClassLog() {}

    /** The option for Java that writes it. */
    public static String option(Path file) {
        return "-Xlog:class+load=info:file=" + file + ":none";
    }

    /** All classes in the order of their loading. */
    public static List<LoadedClass> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new LoadedClass(line.group(1), line.group(2)))
                    .toList();
        }
    }

    /**
     * A class that was loaded.
     *
     * @param name as Java's log has it
     * @param source where Java found it
     */
    public record LoadedClass(String name, String source) {}
}
