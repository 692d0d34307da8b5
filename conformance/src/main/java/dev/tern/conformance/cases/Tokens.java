package dev.tern.conformance.cases;

import java.util.regex.Pattern;

/**
 * What the placeholders of a case stand for in one call.
 *
 * @param run {@code ${run}}: a word that no other run of a case has, so that their documents do not meet
 * @param number {@code ${n}}: which of the parallel calls this is, from 1
 * @param requestId {@code ${requestId}}: the request id of the response; empty while there is none
 */
public record Tokens(String run, int number, String requestId) {
    private static final String ANY = "${any}";
    private static final Pattern ANY_PLACE = Pattern.compile(Pattern.quote(ANY));

    /** The tokens of a call that has not been answered. */
    public static Tokens of(String run, int number) {
        return new Tokens(run, number, "");
    }

    Tokens answered(String id) {
        return new Tokens(run, number, id);
    }

    String fill(String text) {
        return text.replace("${run}", run)
                .replace("${n}", Integer.toString(number))
                .replace("${requestId}", requestId);
    }

    /** Whether the text is the one expected, in which {@code ${any}} stands for any text. */
    boolean match(String expected, String actual) {
        String filled = fill(expected);
        if (!filled.contains(ANY)) {
            return filled.equals(actual);
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : ANY_PLACE.split(filled, -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                .matcher(actual)
                .matches();
    }
}
