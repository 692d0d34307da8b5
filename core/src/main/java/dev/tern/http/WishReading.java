package dev.tern.http;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the headers in which a caller wishes for something. */
final class WishReading {
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern WAIT =
            Pattern.compile("wait\\s*(?:=\\s*(.*?))?\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("\"?([0-9]{1,9})\"?");
    private static final List<String> FRESH = List.of("no-cache", "no-store");

    private WishReading() {}

    static Wishes of(Headers headers) {
        boolean fresh = elements(headers, "Cache-Control")
                .anyMatch(directive -> FRESH.contains(directive.toLowerCase(Locale.ROOT)));
        return new Wishes(patience(headers), fresh);
    }

    /** Of a preference that is stated twice the first counts, even if it cannot be read. */
    private static OptionalInt patience(Headers headers) {
        return elements(headers, "Prefer")
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> seconds(found.group(1)))
                .orElseGet(OptionalInt::empty);
    }

    private static OptionalInt seconds(@Nullable String text) {
        Matcher matcher = SECONDS.matcher(String.valueOf(text));
        int seconds = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        // Within no time nothing can be answered.
        return seconds > 0 ? OptionalInt.of(seconds) : OptionalInt.empty();
    }

    private static Stream<String> elements(Headers headers, String name) {
        return headers.all(name).stream().flatMap(COMMA::splitAsStream).map(String::strip);
    }
}
