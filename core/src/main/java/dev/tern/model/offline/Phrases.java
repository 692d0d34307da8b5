package dev.tern.model.offline;

/** Lists of words for patterns, which the source code holds as text blocks. */
final class Phrases {

    private Phrases() {}

    /**
     * A pattern for any of the phrases, as whole words in any case.
     *
     * @param list the phrases, separated by {@code |}; lines go on where the previous one ends
     */
    static String anyOf(String list) {
        return "(?i:\\b(?:" + list.replace("\n", "") + ")\\b)";
    }
}
