package dev.tern.model.offline;

import java.util.regex.Pattern;

/** What kind of word the answer to a question should have. */
enum Expectation {
    ANYTHING("", ""),

    PERSON("\\bwho(?:m|se)?\\b", "\\S\\s++[\"'(\u201C]*+\\p{Lu}\\p{Ll}|^(?:\\p{Lu}\\p{Ll}++\\.? ){2}"),

    TIME(
            "\\bwhen\\b|\\b(?:what|which) (?:year|date|month|day)\\b",
            "\\p{Nd}|(?i)\\b(?:when|while|after|before|until|once|during|as soon as|daily|weekly|monthly"
                    + "|yearly|today|century|january|february|march|april|june|july|august|september|october|november"
                    + "|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b"),

    /** A year is no answer to "how many". */
    NUMBER(
            "\\b(?:how (?:many|much|long|often|old|big|large|wide|deep|fast|far|tall|high|heavy)"
                    + "|(?:what|which) (?:version|port|number|percentage))\\b",
            "(?!\\b(?:19|20)\\d\\d\\b)(?<!\\d)\\p{Nd}|(?i)\\b(?:two|three|four|five|six|seven|eight|nine|ten|once|twice|hundred|thousand|million|half"
                + "|hourly|daily|weekly|monthly|every|never|always|unlimited)\\b");

    private final Pattern asked;
    private final Pattern said;

    Expectation(String asked, String said) {
        this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
        this.said = Pattern.compile(said);
    }

    static Expectation of(String question) {
        for (Expectation kind : new Expectation[] {NUMBER, TIME, PERSON}) {
            if (kind.asked.matcher(question).find()) {
                return kind;
            }
        }
        return ANYTHING;
    }

    /** Whether a sentence has such a word. */
    boolean isIn(String sentence) {
        return said.matcher(sentence).find();
    }
}
