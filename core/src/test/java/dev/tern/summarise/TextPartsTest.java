package dev.tern.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Parts of a text")
class TextPartsTest {

    @Test
    @DisplayName("are none of an empty text, and the text itself if it fits")
    void few() {
        assertThat(parts("", 5)).isEmpty();
        assertThat(parts("one two three", 5)).containsExactly("one two three");
    }

    @Test
    @DisplayName("end between paragraphs where that is possible")
    void paragraphs() {
        String paragraph = "one two three four.\n\n";

        assertThat(parts(paragraph.repeat(4), 12)).containsExactly(paragraph + paragraph, paragraph + paragraph);
    }

    @Test
    @DisplayName("end between lines where there is no paragraph")
    void lines() {
        assertThat(parts("one two three\nfour five six\nseven eight nine", 7))
                .containsExactly("one two three\nfour five six\n", "seven eight nine");
    }

    @Test
    @DisplayName("end between words where there is no line")
    void words() {
        assertThat(parts("one two three four five six", 4)).allMatch(part -> part.matches("(\\w+ ?)+"));
    }

    @Test
    @DisplayName("do not follow a border that would leave them much too small")
    void farBorder() {
        String text = "a\n\n" + "word ".repeat(40);

        assertThat(parts(text, 20).get(0).length()).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("make up the text again, each fits, none is empty and none ends inside a character")
    void properties(String text) {
        for (int budget : List.of(1, 2, 3, 7, 50, 1_000)) {
            List<String> parts = parts(text, budget);

            assertThat(String.join("", parts)).isEqualTo(text);
            assertThat(parts).allSatisfy(part -> {
                assertThat(Words.count(part)).isLessThanOrEqualTo(budget);
                assertThat(part).isNotEmpty();
                assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                        .isFalse();
                assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
            });
        }
    }

    @Test
    @DisplayName("that count by characters never end inside a character either")
    void characters() {
        for (int budget = 2; budget < 9; budget++) {
            List<String> parts =
                    new TextParts(budget, String::length).of("a\uD83D\uDE00\uD83D\uDE00b\uD83D\uDE00".repeat(9));

            assertThat(parts)
                    .allSatisfy(part -> assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                            .isFalse());
        }
    }

    @Test
    @DisplayName("are made even if not one character fits the budget")
    void impossibleBudget() {
        List<String> parts = new TextParts(1, text -> 2 * text.length()).of("a\uD83D\uDE00b");

        assertThat(String.join("", parts)).isEqualTo("a\uD83D\uDE00b");
    }

    @Test
    @DisplayName("are made of a text with halves of characters, too")
    void loneSurrogates() {
        String text = "\uDC00".repeat(50) + "\uD83D".repeat(50);

        assertThat(String.join("", parts(text, 1))).isEqualTo(text);
        assertThat(String.join("", new TextParts(1, String::length).of(text))).isEqualTo(text);
    }

    @Test
    @DisplayName("of a million characters are made soon")
    void quick() {
        String text = "The tern crossed the sea. ".repeat(40_000);

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> parts(text, 1_000));
    }

    static Stream<String> texts() {
        Random random = new Random(42);
        String letters = "ab .,\n\n  é海\uD83D\uDE00!?-";
        Stream<String> noise = IntStream.range(0, 8)
                .mapToObj(i -> IntStream.range(0, 200 * i)
                        .mapToObj(j -> new String(Character.toChars(letters.codePointAt(letters.offsetByCodePoints(
                                0, random.nextInt(letters.codePointCount(0, letters.length())))))))
                        .collect(Collectors.joining()));
        return Stream.concat(
                noise,
                Stream.of(
                        "\uD83D\uDE00".repeat(300),
                        "海".repeat(300),
                        " ".repeat(500),
                        "\n\n".repeat(300),
                        "x".repeat(2_000),
                        "The tern. ".repeat(100),
                        "# Head\n\nText of it.\n\n- a\n- b\n\n".repeat(20)));
    }

    private static List<String> parts(String text, int budget) {
        return new TextParts(budget, Words::count).of(text);
    }
}
