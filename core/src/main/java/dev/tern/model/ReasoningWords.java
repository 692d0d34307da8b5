package dev.tern.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words, one or several in a row, by which a text asks for reasoning; a file beside this class lists them. */
final class ReasoningWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ReasoningWords() {}

    /** Whether the text has one of them, as whole words, however they are written. */
    static boolean in(String text) {
        String words = words(text);
        return File.PHRASES.stream().anyMatch(words::contains);
    }

    /** Between spaces, so that a word is not found within another. */
    private static String words(String text) {
        return " " + BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    }

    /** Read when the first text is looked at. */
    private static final class File {
        private static final List<String> PHRASES = read();

        private static List<String> read() {
            try (InputStream in = ReasoningWords.class.getResourceAsStream("reasoning-words.txt")) {
                if (in == null) {
                    throw new IllegalStateException("the list of words is missing");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(ReasoningWords::words)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
