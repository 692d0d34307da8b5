package dev.tern.model;

import java.util.regex.Pattern;

/**
 * The rule behind {@code "model": "auto"}: short simple tasks go to {@code fast}, all others to {@code standard}. It looks
 * at the words alone, asks no model and depends on nothing else, so that the same request always goes the same way.
 *
 * <p>A task is short and simple if all of this holds:
 *
 * <ul>
 *   <li>its newest text has at most {@value #SHORT} characters, and all texts together at most {@value #SHORT_IN_ALL}
 *   <li>the conversation has at most {@value #FEW} messages, the newest included; instructions do not count
 *   <li>no schema is asked for
 *   <li>no text has a block of code, that is, three backticks or tildes
 *   <li>the newest text has none of the words that ask for reasoning, which the file {@code reasoning-words.txt} lists
 * </ul>
 *
 * <p>{@code What is the capital of Norway?} is fast, and so is {@code Translate "good morning" into Danish}.
 * {@code Compare Oslo and Bergen} is standard, as {@code compare} is such a word, and so is {@code Plan a garden}; but
 * {@code Who planned Canberra?} is fast, as only whole words count. The words are English: in other languages the lengths
 * decide. Nothing is ever sent to {@code reasoning}, which must be asked for.
 */
final class AutoRoute {
    /** What stands in the field {@code model}. */
    static final String NAME = "auto";

    static final int SHORT = 500;
    static final int SHORT_IN_ALL = 2_000;
    static final int FEW = 4;

    private static final Pattern CODE = Pattern.compile("```|~~~");

    private AutoRoute() {}

    static Tier tier(Task task) {
        boolean simple = isShort(task)
                && !task.structured()
                && task.texts().stream().noneMatch(text -> CODE.matcher(text).find())
                && !ReasoningWords.in(task.newest());
        return simple ? Tier.FAST : Tier.STANDARD;
    }

    private static boolean isShort(Task task) {
        return task.newest().length() <= SHORT
                && task.texts().size() <= FEW
                && task.texts().stream().mapToLong(String::length).sum() <= SHORT_IN_ALL;
    }
}
