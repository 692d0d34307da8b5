package dev.tern.model.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these once took minutes or overflowed the stack; now the class takes seconds. */
@DisplayName("A large or odd prompt is answered")
class ScaleTest {

    private static final int LENGTH = 100_000;
    private static final String LARGE = words(200_000);

    @Test
    @DisplayName("in a summary of 200,000 words")
    void summary() {
        assertThat(Asking.summary("Summarise in 5 sentences.", LARGE)).isNotBlank();
        assertThat(Asking.summary("Summarise in 500 bullets.\nFocus: word12 and word345", LARGE)
                        .lines())
                .hasSize(500);
    }

    @Test
    @DisplayName("in an answer from 200,000 words")
    void answer() {
        assertThat(Asking.about(LARGE + "\n\nThe zebra likes apples.", "What does the zebra like?"))
                .isEqualTo("The zebra likes apples. [1]");
    }

    @Test
    @DisplayName("in a million characters without a sentence")
    void million() {
        assertThat(Asking.summary("Summarise.", "word ".repeat(200_000))).isNotBlank();
        assertThat(Asking.about("[".repeat(1_000_000), "What is it?")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "* ", "a. ", "; a: ", "\u65E5\u672C\u3002", "# a\n\nb.\n\n", "\uD83D\uDE00"})
    @DisplayName("in many characters of anything")
    void anything(String odd) {
        String text = odd.repeat(LENGTH / odd.length());

        assertThat(Asking.summary("Summarise.", text)).isNotBlank();
        assertThat(Asking.model(text)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", ". ", "please ", "question:\n", "focus: ", "ten ", "! ", "Who ", "a? ", "what "})
    @DisplayName("in a request of many characters")
    void request(String odd) {
        String request = odd.repeat(LENGTH / odd.length()) + "x";

        assertThat(Asking.model(Texts.source(1, "A heron is a bird. It eats fish.") + request))
                .isNotBlank();
        assertThat(Asking.model(request + "x")).isNotBlank();
    }

    private static String words(int count) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("word").append((int) Math.abs(random.nextGaussian() * 800));
            text.append(i % 14 == 13 ? i % 140 == 139 ? ".\n\nThe " : ". The " : " ");
        }
        return text.toString();
    }
}
