package dev.tern.conformance.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An installed Java.
 *
 * @param home its directory
 */
public record Java(Path home) {
    private static final String VERSION = "JAVA_VERSION=";

    /** The one that runs this code. */
    public static Java running() {
        return new Java(Path.of(System.getProperty("java.home")));
    }

    /** Its {@code java}. */
    public Path executable() {
        return home.resolve("bin").resolve("java");
    }

    /**
     * The first number of its version, such as 17.
     *
     * @throws IllegalStateException if its version is not known
     */
    public int feature() {
        return version()
                .map(version -> Runtime.Version.parse(version).feature())
                .orElseThrow(
                        () -> new IllegalStateException(home + " is no Java: it has no file release with a version"));
    }

    /** Its version, such as {@code 17.0.15}, as its file {@code release} tells it; empty if that is no Java home. */
    public Optional<String> version() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("release"));
            return lines.stream()
                    .filter(line -> line.startsWith(VERSION))
                    .map(line -> line.substring(VERSION.length()).replace("\"", ""))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
