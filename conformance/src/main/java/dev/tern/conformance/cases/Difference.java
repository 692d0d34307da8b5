package dev.tern.conformance.cases;

/**
 * Where a response is not what it must be.
 *
 * @param where {@code status}, {@code header Content-Type}, {@code body}, {@code body /errors/0/pointer} or
 *     {@code no response}; with the call and the step before it where a case has several
 * @param expected what must be there, shortened if it is long
 * @param actual what is there, shortened if it is long
 */
public record Difference(String where, String expected, String actual) {
    private static final int LONGEST = 300;

    static final String ABSENT = "(absent)";

    /** Shortens long values. */
    public Difference {
        expected = shortened(expected);
        actual = shortened(actual);
    }

    Difference in(String place) {
        return new Difference(place + where, expected, actual);
    }

    /** One line for people. */
    @Override
    public String toString() {
        return where + ": expected " + expected + ", got " + actual;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }
}
