package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.regex.Pattern;

/** What the shape of a sentence tells about it. */
final class Sentence {

    private static final int FEWEST_WORDS = 4;

    private static final String CLOSERS = "\"'\u201D\u2019\u300D\u300F)]*_";
    private static final String QUESTION_MARKS = "?\uFF1F";
    private static final String TERMINATORS = ".!\u2026\u3002\uFF01" + QUESTION_MARKS;

    private static final Pattern TABLE_ROW = Pattern.compile("^(?:[^;:]{1,60}+: [^;]*+|[^;:]{1,60}+); [^;:]{1,60}+: ");
    private static final Pattern COLUMN = Pattern.compile("(?:^|(?<=; ))[^;:]{1,60}+: ");
    private static final Pattern POINTER = startingWith("see|refer to|for more|read more|more about");
    private static final Pattern LINKS = Pattern.compile(" [|\u2022\u00B7] [^|\u2022\u00B7]{1,60}+[|\u2022\u00B7] ");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern BACK_REFERENCE = startingWith("""
            this|that|these|those|it|its|they|their|them|he|she|his|her|both|such|there|here|then|so|but|and|or|also
            |however|therefore|thus|instead|otherwise|moreover|furthermore|besides|afterwards|for example|for instance
            |in addition|as a result|that is
            """);
    private static final Pattern IMPERATIVE = startingWith("""
            run|see|click|install|copy|open|set|use|add|make|visit|check|read|note|download|clone|create|type|choose
            |select|follow|try|put|go|build|start|ensure|edit|pass|enter|change|replace|remember|first|next|finally
            |please|to|for more|if you|if not
            """);

    private Sentence() {}

    static boolean isQuestion(String sentence) {
        return endsWithOneOf(QUESTION_MARKS, sentence);
    }

    /** Whether it announces what follows it. */
    static boolean isLeadIn(String sentence) {
        return sentence.endsWith(":") || sentence.endsWith("\uFF1A");
    }

    static boolean isTerminated(String sentence) {
        return endsWithOneOf(TERMINATORS, sentence);
    }

    /** Whether it cannot be understood without the sentence before it. */
    static boolean refersBack(String sentence) {
        return BACK_REFERENCE.matcher(sentence).find();
    }

    static boolean isInstruction(String sentence) {
        return IMPERATIVE.matcher(sentence).find();
    }

    /** Whether it starts like the name of a command, a file or an option. */
    static boolean startsWithCode(String sentence) {
        int first = sentence.codePointAt(0);
        return Character.isLowerCase(first) || "./-$_<{[#@".indexOf(first) >= 0;
    }

    /** Whether it reads as a statement by itself. */
    static boolean isWhole(String sentence) {
        return Words.of(sentence).size() >= FEWEST_WORDS
                && !isQuestion(sentence)
                && !isLeadIn(sentence)
                && !isTableRow(sentence);
    }

    /** Whether it is a row of a table, as {@link dev.tern.text.Passages} writes it. */
    static boolean isTableRow(String sentence) {
        return !isTerminated(sentence) && TABLE_ROW.matcher(sentence).find();
    }

    /** A row without the names of its columns, which all rows share. */
    static String cellsOf(String row) {
        return COLUMN.matcher(row).replaceAll("");
    }

    /** Whether it only says where to read on. */
    static boolean isPointer(String sentence) {
        return POINTER.matcher(sentence).find();
    }

    /** Whether it is prose at all, rather than a path, an address, a command or a row of links. */
    static boolean isProse(String sentence) {
        int letters = 0;
        int symbols = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                letters++;
            } else if (!Character.isWhitespace(c) && !Character.isDigit(c)) {
                symbols++;
            }
        }
        boolean spaced = SPACE.matcher(sentence).find() || isTerminated(sentence) || symbols == 0;
        // One of the symbols may be the full stop.
        return letters > 0
                && (symbols - 1) * 4 <= letters
                && spaced
                && !LINKS.matcher(sentence).find();
    }

    private static Pattern startingWith(String phrases) {
        return Pattern.compile("^\\W{0,9}+" + Phrases.anyOf(phrases));
    }

    private static boolean endsWithOneOf(String marks, String sentence) {
        int last = sentence.length() - 1;
        while (last > 0 && CLOSERS.indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && marks.indexOf(sentence.charAt(last)) >= 0;
    }
}
