package dev.tern.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One key that Tern or a provider knows: its name, how its text is read, what holds when it is not set, and a sentence
 * for people.
 *
 * @param name the full name, such as {@code tern.http.max-body-bytes}
 * @param parser reads the value; it throws {@link IllegalArgumentException} with the end of a sentence ("must be …")
 * @param defaultText the value when the key is not set, in the same form as in a file
 * @param description what the key does
 * @param otherVariables names of environment variables that the field already uses for the same thing, such as
 *     {@code OPENAI_API_KEY}; the strongest first, all weaker than Tern's own
 */
public record Setting<T>(
        String name, Function<String, T> parser, String defaultText, String description, List<String> otherVariables) {

    // Not so long that it could not be counted with.
    private static final String WHOLE = "\\d{1,15}";
    private static final String DECIMAL = "\\d{1,15}(\\.\\d{1,9})?";

    /** A setting that has no other name. */
    public Setting(String name, Function<String, T> parser, String defaultText, String description) {
        this(name, parser, defaultText, description, List.of());
    }

    /** A setting that is a secret; not given unless it is set. */
    public static Setting<Secret> secret(String name, String description) {
        return new Setting<>(name, Secret::of, "", description);
    }

    /** The same setting, which the environment may also call by these names. */
    public Setting<T> alsoNamed(String... variables) {
        return new Setting<>(name, parser, defaultText, description, List.of(variables));
    }

    /** A setting that is any text. */
    public static Setting<String> text(String name, String defaultText, String description) {
        return new Setting<>(name, Function.identity(), defaultText, description);
    }

    /** A setting that is a whole number within bounds, both included. */
    public static Setting<Integer> number(String name, int least, int most, int defaultNumber, String description) {
        return new Setting<>(name, text -> parseNumber(text, least, most), String.valueOf(defaultNumber), description);
    }

    /** A setting that limits something to a whole number above 0; no limit unless it is set. */
    public static Setting<OptionalLong> mostNumber(String name, String description) {
        return new Setting<>(name, Setting::parseMostNumber, "", description);
    }

    /** A setting that limits something to a decimal number above 0; no limit unless it is set. */
    public static Setting<Optional<BigDecimal>> mostDecimal(String name, String description) {
        return new Setting<>(name, Setting::parseMostDecimal, "", description);
    }

    /** A setting that is on or off. */
    public static Setting<Boolean> flag(String name, boolean defaultFlag, String description) {
        return new Setting<>(name, Setting::parseFlag, String.valueOf(defaultFlag), description);
    }

    /** A setting that is a list of names, separated by commas. */
    public static Setting<List<String>> names(String name, List<String> defaultNames, String description) {
        return new Setting<>(name, Setting::parseNames, String.join(",", defaultNames), description);
    }

    /** The name of the environment variable: dashes drop, dots become underscores. */
    public String environmentName() {
        return environmentName(name);
    }

    /** The same for a setting of which only the name is known. */
    public static String environmentName(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether its value is a secret. */
    boolean isSecret() {
        return parser.apply(defaultText) instanceof Secret;
    }

    /** The one spelling under which all sources agree: lower case, without dashes. */
    static String uniform(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static int parseNumber(String text, int least, int most) {
        String expected = "must be a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(text.strip());
            if (number < least || number > most) {
                throw new IllegalArgumentException(expected);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }

    private static OptionalLong parseMostNumber(String text) {
        String given = text.strip();
        if (given.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!given.matches(WHOLE) || Long.parseLong(given) == 0) {
            throw new IllegalArgumentException("must be a whole number above 0");
        }
        return OptionalLong.of(Long.parseLong(given));
    }

    private static Optional<BigDecimal> parseMostDecimal(String text) {
        String given = text.strip();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!given.matches(DECIMAL) || new BigDecimal(given).signum() == 0) {
            throw new IllegalArgumentException("must be a number above 0, such as 2.50");
        }
        return Optional.of(new BigDecimal(given));
    }

    private static boolean parseFlag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static List<String> parseNames(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return List.copyOf(names);
    }
}
