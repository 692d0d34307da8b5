package dev.tern.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits prose into sentences, trimmed and on one line each, in their order.
 *
 * <p>The boundaries are those of {@link BreakIterator} for English, which also knows full-width stops, put right after
 * common abbreviations ("Dr. Smith") and initials, inside paths ("./tern") and before words in lower case. A blank line
 * always ends a sentence. Limits: a sentence which really ends in an abbreviation is joined with the next one, and text
 * without punctuation is one sentence.
 */
public final class Sentences {

    private static final Pattern STOP_BEFORE_LOWER_CASE = Pattern.compile("(?<=[\\p{L}\\p{N})\\]])\\. (?=\\p{Ll})");

    private Sentences() {}

    /**
     * Splits prose without markup; see {@link Passages} for getting it from a document. Never throws.
     *
     * @param prose any text
     * @return the sentences, none of them blank; empty for blank prose
     */
    public static List<String> of(String prose) {
        List<String> sentences = new ArrayList<>();
        BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        for (String block : PlainText.blocks(prose)) {
            split(block, boundaries, sentences);
        }
        return List.copyOf(sentences);
    }

    private static void split(String block, BreakIterator boundaries, List<String> sentences) {
        boundaries.setText(block);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (end == block.length() || isBoundary(block, start, end)) {
                start = splitBeforeLowerCase(block, start, end, sentences);
            }
        }
    }

    /** The iterator also stops inside "./tern", where no space follows. */
    private static boolean isBoundary(String block, int start, int end) {
        int last = block.codePointBefore(end);
        return (Character.isWhitespace(last) || Script.isUnspaced(last))
                && !Abbreviations.endsWithOne(block, start, end);
    }

    /** The iterator never stops before a lower-case letter, with which names of commands and options start. */
    private static int splitBeforeLowerCase(String block, int start, int end, List<String> sentences) {
        int from = start;
        Matcher stop = STOP_BEFORE_LOWER_CASE.matcher(block).region(start, end);
        while (stop.find()) {
            if (!Abbreviations.endsWithOne(block, from, stop.end())) {
                add(block.substring(from, stop.end()), sentences);
                from = stop.end();
            }
        }
        add(block.substring(from, end), sentences);
        return end;
    }

    private static void add(String text, List<String> sentences) {
        String sentence = text.strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
