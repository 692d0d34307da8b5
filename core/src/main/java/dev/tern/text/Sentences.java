package dev.tern.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits prose into sentences, trimmed and on one line each, in their order.
 *
 * <p>The boundaries are those of {@link BreakIterator} for English, which also knows full-width stops, put right after
 * common abbreviations ("Dr. Smith") and initials. A blank line always ends a sentence. Limits: a sentence which really
 * ends in an abbreviation is joined with the next one, and text without punctuation is one sentence.
 */
public final class Sentences {

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
            if (end == block.length() || !Abbreviations.endsWithOne(block, start, end)) {
                String sentence = block.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = end;
            }
        }
    }
}
