package dev.tern.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the documents that paths on the command line mean: files, folders, and patterns such as docs/*.md. */
final class DocumentFiles {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private DocumentFiles() {}

    static List<DocumentFile> under(List<String> paths) throws IOException {
        List<DocumentFile> files = new ArrayList<>();
        for (String path : paths) {
            for (Path file : matching(path)) {
                files.add(new DocumentFile(id(file), Files.size(file), () -> Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static List<Path> matching(String path) throws IOException {
        // A name with a bracket in it is a name, if there is such a file.
        if (WILD.matcher(path).find() && !new File(path).exists()) {
            return globbed(path);
        }
        Path named = Path.of(path);
        if (!Files.exists(named)) {
            throw new NoSuchFileException(path);
        }
        return Files.isDirectory(named) ? inFolder(named) : List.of(named);
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> DocumentFile.isTaken(file.toString()))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> globbed(String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        int fixed = pattern.substring(0, firstWild(pattern)).lastIndexOf('/');
        Path start = Path.of(fixed < 0 ? "" : pattern.substring(0, fixed + 1));
        if (!Files.isDirectory(start)) {
            throw new NoSuchFileException(pattern);
        }
        try (Stream<Path> all = Files.walk(start)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(matcher::matches)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new NoSuchFileException(pattern);
            }
            return found;
        }
    }

    private static int firstWild(String pattern) {
        return WILD.matcher(pattern).results().findFirst().orElseThrow().start();
    }

    private static String id(Path file) {
        return file.normalize().toString().replace(File.separatorChar, '/');
    }
}
