package dev.tern.model.offline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The attributes of a fence's opening tag.
 *
 * @param values by lower-case name
 */
record TagAttributes(Map<String, String> values) {

    static final TagAttributes NONE = new TagAttributes(Map.of());

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z][\\w-]*+)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    static TagAttributes of(String text) {
        Map<String, String> values = new HashMap<>();
        ATTRIBUTE.matcher(text).results().forEach(match -> values.putIfAbsent(name(match), value(match)));
        return new TagAttributes(Map.copyOf(values));
    }

    /** The number of a source, or 0 if there is none. */
    int index() {
        String index = values.getOrDefault("index", "");
        return INDEX.matcher(index).matches() ? Integer.parseInt(index) : 0;
    }

    /** The title and the heading, whichever there are. */
    String heading() {
        return Stream.of("title", "heading")
                .map(name -> values.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .reduce((title, heading) -> title + " > " + heading)
                .orElse("");
    }

    private static String name(MatchResult match) {
        return match.group(1).toLowerCase(Locale.ROOT);
    }

    private static String value(MatchResult match) {
        String quoted = match.group(2) != null ? match.group(2) : match.group(3);
        return unescaped(quoted != null ? quoted : match.group(4));
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
