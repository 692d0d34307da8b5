package dev.tern.text;

import java.util.List;
import java.util.regex.Pattern;

/** Text without markup: white space is the only structure. */
final class PlainText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");
    private static final Pattern BLANK_LINES = Pattern.compile("(?>\\R)[ \\t]*+\\R");

    private PlainText() {}

    /** Puts text on one line with single spaces. */
    static String onOneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The blocks of a text which blank lines separate, each on one line. */
    static List<String> blocks(String text) {
        return BLANK_LINES
                .splitAsStream(text)
                .map(PlainText::onOneLine)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    static List<Passage> passages(String heading, String text) {
        return blocks(text).stream().map(block -> new Passage(heading, block)).toList();
    }
}
