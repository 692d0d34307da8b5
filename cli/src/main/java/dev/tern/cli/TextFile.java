package dev.tern.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document in a file.
 *
 * @param id the path as it was given, with slashes
 * @param text its content
 */
record TextFile(String id, String text) {
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt");

    /**
     * Reads files as they are named, and in folders those whose ending says they are text.
     *
     * @throws IOException if one cannot be read
     */
    static List<TextFile> under(List<Path> paths) throws IOException {
        List<TextFile> files = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : filesOf(path)) {
                files.add(read(file));
            }
        }
        return files;
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(TextFile::isText)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isText(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static TextFile read(Path file) throws IOException {
        String id = file.normalize().toString().replace(File.separatorChar, '/');
        return new TextFile(id, Files.readString(file, StandardCharsets.UTF_8));
    }
}
