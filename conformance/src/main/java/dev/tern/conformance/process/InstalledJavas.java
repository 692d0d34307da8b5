package dev.tern.conformance.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Javas that this machine has beside the running one, where installers for Linux put them. */
public final class InstalledJavas {
    private static final Path USUAL = Path.of("/usr/lib/jvm");

    private InstalledJavas() {}

    /** One of each feature number, the oldest first; the running one is among them. */
    public static List<Java> all() throws IOException {
        TreeMap<Integer, Java> found = new TreeMap<>();
        Path beside = Java.running().home().toAbsolutePath().getParent();
        for (Path folder : Stream.of(USUAL, beside).filter(Files::isDirectory).toList()) {
            in(folder).forEach(java -> found.putIfAbsent(java.feature(), java));
        }
        found.put(Java.running().feature(), Java.running());
        return List.copyOf(found.values());
    }

    /** One that has at least this feature number, the newest if there are several. */
    public static Optional<Java> from(int feature) throws IOException {
        return all().stream().filter(java -> java.feature() >= feature).max(Comparator.comparing(Java::feature));
    }

    private static List<Java> in(Path folder) throws IOException {
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.sorted()
                    .map(Java::new)
                    .filter(java -> java.version().isPresent() && Files.isExecutable(java.executable()))
                    .toList();
        }
    }
}
