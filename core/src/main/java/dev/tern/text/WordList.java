package dev.tern.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the word lists which the source code holds as text blocks. */
final class WordList {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private WordList() {}

    static Set<String> of(String list) {
        return SPACE.splitAsStream(list.strip()).collect(Collectors.toUnmodifiableSet());
    }
}
