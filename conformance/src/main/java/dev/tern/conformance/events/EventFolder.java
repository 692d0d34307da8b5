package dev.tern.conformance.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of events, each in a file {@code *.json}. A file {@code outcomes.txt} beside them, if there is one, says what
 * is to become of every one of them: a line for each, {@code name.json = outcome}; lines that are empty or begin with #
 * do not count.
 *
 * @param files in the order of their names
 */
public record EventFolder(List<EventFile> files) {
    /** The system property that names a folder of other events for the tests to try. */
    public static final String OTHER = "tern.events.folder";

    private static final String OUTCOMES = "outcomes.txt";
    private static final String EVENT = ".json";

    /**
     * Reads a folder.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it has outcomes, and a file without one or an outcome without its file
     */
    public static EventFolder read(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            Map<String, String> outcomes = outcomes(folder.resolve(OUTCOMES));
            List<EventFile> files = new ArrayList<>();
            for (Path file : all.filter(path -> path.toString().endsWith(EVENT)).sorted().toList()) {
                String name = file.getFileName().toString();
                files.add(new EventFile(name, Files.readAllBytes(file), outcomes.remove(name)));
            }
            check(folder, files, outcomes);
            return new EventFolder(List.copyOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of other events, if the system property names one. */
    public static Optional<EventFolder> other() {
        return Optional.ofNullable(System.getProperty(OTHER)).map(Path::of).map(EventFolder::read);
    }

    private static Map<String, String> outcomes(Path file) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (!line.isBlank() && !line.startsWith("#") && equals > 0) {
                    outcomes.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        }
        return outcomes;
    }

    private static void check(Path folder, List<EventFile> files, Map<String, String> without) {
        if (!Files.exists(folder.resolve(OUTCOMES))) {
            return;
        }
        List<String> untold = files.stream()
                .filter(file -> file.expected() == null)
                .map(EventFile::name)
                .toList();
        if (!untold.isEmpty() || !without.isEmpty()) {
            throw new IllegalArgumentException(OUTCOMES + " in " + folder + " lacks " + untold + ", and has "
                    + without.keySet() + " without a file");
        }
    }
}
