package dev.tern.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages with places such as <code>{{matrix}}</code>, kept as files beside this class. */
final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private PageTemplate() {}

    /** A page, its style and its script in place. All in one pass: a value that looks like a place stays as it is. */
    static String fill(String page, Map<String, String> values) {
        return PLACE.matcher(file(page)).replaceAll(place -> Matcher.quoteReplacement(valueOf(place, values)));
    }

    private static String valueOf(MatchResult place, Map<String, String> values) {
        String name = place.group(1);
        String value =
                switch (name) {
                    case "style" -> file("page.css");
                    case "script" -> file("page.js");
                    default -> values.get(name);
                };
        if (value == null) {
            throw new IllegalArgumentException("the page needs a value for " + name);
        }
        return value;
    }

    private static String file(String name) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
