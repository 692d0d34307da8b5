package dev.tern.conformance.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Lambda function of somebody else's, to be measured in the same run.
 *
 * @param label what it is called in reports
 * @param classPath its jars and folders of classes; Lambda's runtime client is there anyhow
 * @param handler {@code package.Class::method}, or {@code package.Class}
 */
public record Rival(String label, List<Path> classPath, String handler) {
    private static final Pattern FORM = Pattern.compile("([\\w.+-]+)=(.+),([\\w.$]+(?:::\\w+)?)");

    /** Copies the list. */
    public Rival {
        classPath = List.copyOf(classPath);
    }

    /**
     * From {@code LABEL=CLASSPATH,HANDLER}, the class path as Java takes it, {@code folder/*} included.
     *
     * @throws IllegalArgumentException with a sentence, if it has another form or a file is missing
     * @throws IOException if a folder cannot be listed
     */
    public static Rival parse(String text) throws IOException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("--vs must be LABEL=CLASSPATH,HANDLER, not " + text);
        }
        String label = matcher.group(1);
        if (label.equals(Contestant.BARE) || label.equals(Contestant.TERN)) {
            throw new IllegalArgumentException("--vs: " + label + " is in every run already; take another label");
        }
        List<Path> files = Stream.of(matcher.group(2).split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Rival(label, expanded(files), matcher.group(3));
    }

    /** The size of all its jars; folders of classes are not counted. */
    long bytes() throws IOException {
        long sum = 0;
        for (Path file : classPath) {
            sum += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return sum;
    }

    private static List<Path> expanded(List<Path> files) throws IOException {
        Stream.Builder<Path> all = Stream.builder();
        for (Path file : files) {
            if (file.endsWith("*")) {
                jars(file.toAbsolutePath().resolveSibling(".").normalize()).forEach(all);
            } else if (Files.exists(file)) {
                all.add(file.toAbsolutePath());
            } else {
                throw new IllegalArgumentException("--vs: there is no " + file);
            }
        }
        return all.build().toList();
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--vs: there is no folder " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
