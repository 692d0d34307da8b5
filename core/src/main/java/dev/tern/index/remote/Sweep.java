package dev.tern.index.remote;

import dev.tern.invocation.RandomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Takes away local files that are of no use. A reader that has one open keeps it; where the system does not allow that,
 * as on Windows, it goes the next time. A young one may be of a commit that another process knows already.
 */
final class Sweep {
    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);
    private static final String PART = ".part";

    private final Path folder;
    private final Set<String> used;
    private final Instant now = Instant.now();

    Sweep(Path folder, Manifest newest) {
        this.folder = folder;
        this.used = used(newest);
    }

    /** The names of all copies that are of use for a commit. */
    static Set<String> used(Manifest commit) {
        return commit.files().stream()
                .flatMap(file -> Stream.of(file.localName(), file.localNameWithoutText()))
                .collect(Collectors.toSet());
    }

    static String partName(String localName) {
        return localName + "." + RandomId.next() + PART;
    }

    void run() throws IOException {
        for (Path file : list()) {
            if (!used.contains(file.getFileName().toString()) && isOld(file)) {
                remove(file);
            }
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private boolean isOld(Path file) {
        boolean onItsWay = file.toString().endsWith(PART) || Files.isDirectory(file);
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return written.plus(onItsWay ? ON_ITS_WAY : YOUNG).isBefore(now);
        } catch (IOException e) {
            return false; // Another process was faster.
        }
    }

    private static void remove(Path file) {
        try {
            FileSystemUtils.deleteRecursively(file);
        } catch (IOException e) {
            // Still open on a system that minds.
        }
    }
}
