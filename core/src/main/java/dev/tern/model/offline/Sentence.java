package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.regex.Pattern;

/** What the shape of a sentence tells about it. */
final class Sentence {

    private static final int FEWEST_WORDS = 4;

    private static final Pattern TERMINATED =
            Pattern.compile("[.!?\u2026\u3002\uFF01\uFF1F][\"'\u201D\u2019\u300D\u300F)\\]*_]*+$");
    private static final Pattern QUESTION = Pattern.compile("[?\uFF1F][\"'\u201D\u2019\u300D)\\]]*+$");
    private static final Pattern TABLE_ROW = Pattern.compile("^[^;:]{1,40}+: .*; [^;:]{1,40}+: ");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern BACK_REFERENCE =
            Pattern.compile("(?i)^\\W*+(?:this|that|these|those|it|its|they|their|them"
                + "|he|she|his|her|both|such|there|here|then|so|but|and|or|also|however|therefore|thus|instead|otherwise|moreover|furthermore|besides|afterwards|for"
                + " example|for instance|in addition|as a result|that is)\\b");
    private static final Pattern IMPERATIVE = Pattern.compile("(?i)^\\W*+(?:run|see|click|install|copy|open|set|use|add"
        + "|make|visit|check|read|note|download|clone|create|type|choose|select|follow|try|put|go|build|start|ensure|edit|pass|enter|change|replace|remember|first|next|finally|please|to|for"
        + " more|if (?:you|not))\\b");

    private Sentence() {}

    static boolean isQuestion(String sentence) {
        return QUESTION.matcher(sentence).find();
    }

    /** Whether it announces what follows it. */
    static boolean isLeadIn(String sentence) {
        return sentence.endsWith(":") || sentence.endsWith("\uFF1A");
    }

    static boolean isTerminated(String sentence) {
        return TERMINATED.matcher(sentence).find();
    }

    /** Whether it cannot be understood without the sentence before it. */
    static boolean refersBack(String sentence) {
        return BACK_REFERENCE.matcher(sentence).find();
    }

    static boolean isInstruction(String sentence) {
        return IMPERATIVE.matcher(sentence).find();
    }

    /** Whether it reads as a statement by itself. */
    static boolean isWhole(String sentence) {
        return Words.of(sentence).size() >= FEWEST_WORDS
                && !isQuestion(sentence)
                && !isLeadIn(sentence)
                && !TABLE_ROW.matcher(sentence).find();
    }

    /** Whether it is prose at all, rather than a path, an address, a command or a row of symbols. */
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
        return letters > 0 && (symbols - 1) * 4 <= letters && spaced;
    }
}
