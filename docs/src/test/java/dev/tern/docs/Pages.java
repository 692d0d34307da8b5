package dev.tern.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the repository. */
final class Pages {
    private Pages() {}

    static Path root() {
        return Path.of(System.getProperty("repository.root"));
    }

    static String read(String path) throws IOException {
        return Files.readString(root().resolve(path), StandardCharsets.UTF_8);
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            Stream<Path> pages = docs.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.toString().contains("target"));
            return Stream.concat(Stream.of(root().resolve("README.md"), root().resolve("CONTRIBUTING.md")), pages)
                    .sorted()
                    .toList();
        }
    }

    /** The first group of every match. */
    static List<String> matches(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static String firstMatch(String regex, String text) {
        Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("nothing matches " + regex);
        }
        return matcher.group(1);
    }
}
