package dev.tern.model.offline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the request asks for.
 *
 * @param summarises whether it wants a summary rather than an answer
 * @param sentences the most sentences of the summary, at least 1
 * @param bullets whether each sentence is to be a bullet point
 * @param focus what the summary is to be about, or empty
 * @param question the question, if an answer is wanted
 */
record Instruction(boolean summarises, int sentences, boolean bullets, String focus, String question) {

    private static final int DEFAULT_SENTENCES = 3;
    private static final int MOST_SENTENCES = 1_000;
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Pattern SUMMARISE = Pattern.compile("(?i)\\bsummari[sz]e\\b");
    private static final Pattern LEADING_SUMMARISE = Pattern.compile("(?im)(?:^|[.!:]\\s)[^\\w\\n]{0,9}+"
            + "(?:(?:please|now|then|kindly|can|could|would|will|you)\\b,?\\s++){0,6}+summari[sz]e\\b");
    private static final Pattern ASKS =
            Pattern.compile("(?i)\\?|^\\W{0,9}+(?:how|what|why|when|where|who|which|does|do|did|is|are|should)\\b");
    private static final Pattern COUNT = Pattern.compile(
            "(?i)\\b(\\d{1,6}|" + String.join("|", NUMBERS) + ")\\s++(?:[a-z]++\\s++)?(?:sentence|bullet|point)s?+\\b");
    private static final Pattern BULLETS = Pattern.compile("(?i)\\bbullet");
    private static final Pattern FOCUS = Pattern.compile("(?im)^[ \\t]*+focus:[ \\t]*+(.{0,500})");

    static Instruction of(String request) {
        Matcher focus = FOCUS.matcher(request);
        return new Instruction(
                asksForSummary(request),
                count(request),
                BULLETS.matcher(request).find(),
                focus.find() ? focus.group(1).strip() : "",
                QuestionLine.questionOf(request));
    }

    private static boolean asksForSummary(String request) {
        if (QuestionLine.isIn(request)) {
            return false;
        }
        return LEADING_SUMMARISE.matcher(request).find()
                || (SUMMARISE.matcher(request).find() && !ASKS.matcher(request).find());
    }

    private static int count(String request) {
        Matcher count = COUNT.matcher(request);
        if (!count.find()) {
            return DEFAULT_SENTENCES;
        }
        String number = count.group(1).toLowerCase(Locale.ROOT);
        int value = NUMBERS.contains(number) ? NUMBERS.indexOf(number) : Integer.parseInt(number);
        return Math.min(Math.max(value, 1), MOST_SENTENCES);
    }
}
