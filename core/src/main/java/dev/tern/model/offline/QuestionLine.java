package dev.tern.model.offline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a prompt which asks its question: {@code Question: …}. */
final class QuestionLine {

    private static final Pattern LABEL = Pattern.compile("(?im)^[ \\t]*+question:");

    private QuestionLine() {}

    /** The index where the last question line between two indices starts, or {@code end} if there is none. */
    static int lastIn(String text, int start, int end) {
        Matcher label = LABEL.matcher(text).region(start, end);
        int last = end;
        while (label.find()) {
            last = label.start();
        }
        return last;
    }

    /** What follows the last label, or the whole text if there is none. */
    static String questionOf(String text) {
        Matcher label = LABEL.matcher(text);
        int question = 0;
        while (label.find()) {
            question = label.end();
        }
        return text.substring(question).strip();
    }

    static boolean isIn(String text) {
        return LABEL.matcher(text).find();
    }
}
