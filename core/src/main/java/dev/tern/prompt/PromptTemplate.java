package dev.tern.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places such as <code>{document}</code>, kept as a file beside this class so that it can be read and
 * changed without reading code.
 */
public final class PromptTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final String text;

    private PromptTemplate(String text) {
        this.text = text;
    }

    /** The template {@code dev/tern/prompt/NAME.txt}. */
    public static PromptTemplate named(String name) {
        try (InputStream in = PromptTemplate.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no prompt " + name);
            }
            return new PromptTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as it is, for a template without places. */
    public String text() {
        return text;
    }

    /** The text with every place filled in one pass: a value that looks like a place stays as it is. */
    public String with(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(valueOf(place.group(1), values)));
    }

    private static String valueOf(String place, Map<String, String> values) {
        String value = values.get(place);
        if (value == null) {
            throw new IllegalArgumentException("the prompt needs a value for " + place);
        }
        return value;
    }
}
