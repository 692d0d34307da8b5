package dev.tern.model.offline;

import java.util.regex.Pattern;

/** What kind of word the answer to a question should have. */
enum Expectation {
    ANYTHING("", ""),

    /** A capital letter inside the sentence, or two words with one at its start. */
    PERSON(Phrases.anyOf("who|whom|whose"), "\\S\\s++[\"'(\u201C]*+\\p{Lu}\\p{Ll}|^(?:\\p{Lu}\\p{Ll}++\\.? ){2}"),

    TIME(Phrases.anyOf("when|(?:what|which) (?:year|date|month|day)"), "\\p{Nd}|" + Phrases.anyOf("""
                            when|while|after|before|until|once|during|as soon as|daily|weekly|monthly|yearly|today
                            |century|january|february|march|april|june|july|august|september|october|november|december
                            |monday|tuesday|wednesday|thursday|friday|saturday|sunday
                            """)),

    /** A year is no answer to "how many". */
    NUMBER(Phrases.anyOf("""
                    how (?:many|much|long|often|old|big|large|wide|deep|fast|far|tall|high|heavy)
                    |(?:what|which) (?:version|port|number|percentage)
                    """), "(?!\\b(?:19|20)\\d\\d\\b)(?<!\\d)\\p{Nd}|" + Phrases.anyOf("""
                            two|three|four|five|six|seven|eight|nine|ten|once|twice|hundred|thousand|million|half
                            |hourly|daily|weekly|monthly|every|never|always|unlimited
                            """));

    private final Pattern asked;
    private final Pattern said;

    Expectation(String asked, String said) {
        this.asked = Pattern.compile(asked);
        this.said = Pattern.compile(said);
    }

    /** What a question expects, as far as its question words tell. */
    static Expectation of(String question) {
        return NUMBER.isAskedIn(question)
                ? NUMBER
                : TIME.isAskedIn(question) ? TIME : PERSON.isAskedIn(question) ? PERSON : ANYTHING;
    }

    /** Whether a sentence has such a word. */
    boolean isIn(String sentence) {
        return said.matcher(sentence).find();
    }

    private boolean isAskedIn(String question) {
        return asked.matcher(question).find();
    }
}
