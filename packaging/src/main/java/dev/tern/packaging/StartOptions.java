package dev.tern.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the program in an image is started: a file with an argument a line, which {@code java} reads by itself.
 *
 * @param options for Java
 * @param classPath the jars, in their order
 * @param main the main class and its arguments
 */
public record StartOptions(List<String> options, List<Path> classPath, List<String> main) {
    /** The name of the file. */
    public static final String FILE = "start.options";

    /** Where an image has all that is Tern's, with a slash at the end. */
    public static final String HOME = "/opt/tern/";

    private static final String CLASS_PATH = "-cp";
    private static final String PLACE = "CLASSPATH";

    /** Copies the lists. */
    public StartOptions {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
        main = List.copyOf(main);
    }

    /**
     * Reads the file of an image.
     *
     * @throws IOException if it is not there, or has no class path
     */
    public static StartOptions read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int at = lines.indexOf(CLASS_PATH);
        if (at < 0 || at + 2 >= lines.size()) {
            throw new IOException(file + " does not say what to start: it needs " + CLASS_PATH + " and a main class");
        }
        List<Path> jars = Stream.of(lines.get(at + 1).split(":")).map(Path::of).toList();
        return new StartOptions(lines.subList(0, at), jars, lines.subList(at + 2, lines.size()));
    }

    /** The text of a file with the class path in its place, each jar by its name in the image. */
    static String filled(String text, List<String> jars) {
        return text.replace(PLACE, jars.stream().map(HOME::concat).collect(Collectors.joining(":")));
    }
}
