package dev.tern.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Headers;
import java.util.List;

/** Puts the headers of a response into an answer, in the ways that front doors take them. */
final class AnswerHeaders {
    static final String SET_COOKIE = "Set-Cookie";

    private AnswerHeaders() {}

    /** Every name with the list of its values. */
    static void putLists(Headers headers, ObjectNode answer) {
        headers.forEach((name, values) -> values.forEach(answer.putArray(name)::add));
    }

    /** Every name with its values joined by commas; without cookies, which cannot be joined. */
    static void putJoined(Headers headers, ObjectNode answer) {
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(SET_COOKIE)) {
                answer.put(name, String.join(",", values));
            }
        });
    }

    /** Every cookie under a spelling of its own: to JSON these are different names, to HTTP the same. */
    static void putCookiesBySpelling(Headers headers, ObjectNode answer) {
        List<String> cookies = headers.all(SET_COOKIE);
        for (int i = 0; i < cookies.size(); i++) {
            answer.put(spelling(i), cookies.get(i));
        }
    }

    /** The bits of the number say which letters change their case. */
    private static String spelling(int number) {
        StringBuilder name = new StringBuilder(SET_COOKIE);
        int left = number;
        for (int i = 0; i < name.length() && left > 0; i++) {
            char letter = name.charAt(i);
            if (Character.isLetter(letter)) {
                boolean change = left % 2 == 1;
                name.setCharAt(i, change ? otherCase(letter) : letter);
                left /= 2;
            }
        }
        return name.toString();
    }

    private static char otherCase(char letter) {
        return Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
    }
}
