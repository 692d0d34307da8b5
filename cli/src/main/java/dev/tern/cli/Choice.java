package dev.tern.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an option that is one of a few words, or a number of things. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> E one(String option, String text, E[] values) {
        return Stream.of(values)
                .filter(value -> label(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalChoiceException(option + " must be one of "
                        + Stream.of(values).map(Choice::label).collect(Collectors.joining(", "))));
    }

    /** One of the values, or all of them. */
    static <E extends Enum<E>> List<E> of(String option, String text, String all, E[] values) {
        return text.equals(all) ? List.of(values) : List.of(one(option, text, values));
    }

    static int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new IllegalChoiceException(option + " must be at least 1");
        }
        return number;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An option has a word that is none of the choices, or too small a number; the message says what would do. */
    static final class IllegalChoiceException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IllegalChoiceException(String sentence) {
            super(sentence);
        }
    }
}
