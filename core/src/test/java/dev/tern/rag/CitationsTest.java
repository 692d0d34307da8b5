package dev.tern.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tern.rag.Citations.CitedText;
import dev.tern.rag.SearchResult.Hit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The citations of an answer")
class CitationsTest {

    private static final List<Hit> SOURCES = List.of(
            new Hit("a.md", "a.md#1", "", "Terns fly far. They nest in Iceland.", 0.8, Map.of()),
            new Hit("b.md", "b.md#3", "Birds", "Herons stand in water. They eat fish.", 0.4, Map.of()));

    @Test
    @DisplayName("name the chunk, the document and the score behind a number")
    void found() {
        assertThat(citations("Terns fly far. [1]"))
                .containsExactly(new Citation(1, "a.md", "a.md#1", "Terns fly far.", 0.8));
    }

    @Test
    @DisplayName("quote the sentence of the chunk that is closest to the statement, even if the model put it otherwise")
    void closest() {
        assertThat(citations("In Iceland is where terns have their nest [1]."))
                .extracting(Citation::quote)
                .containsExactly("They nest in Iceland.");
    }

    @Test
    @DisplayName("are numbered anew in the order in which they are met, each once, with its first statement")
    void renumbered() {
        CitedText answer = Citations.in("Herons eat fish. [2] Terns fly far. [1] Herons stand in water. [2]", SOURCES);

        assertThat(answer.text()).isEqualTo("Herons eat fish. [1] Terns fly far. [2] Herons stand in water. [1]");
        assertThat(answer.citations())
                .extracting(Citation::index, Citation::document, Citation::quote)
                .containsExactly(tuple(1, "b.md", "They eat fish."), tuple(2, "a.md", "Terns fly far."));
    }

    @Test
    @DisplayName("leave an index that belongs to a word alone")
    void indexOfAnArray() {
        CitedText answer = Citations.in("It reads array[0] and array[1]. [1]", SOURCES);

        assertThat(answer.text()).isEqualTo("It reads array[0] and array[1]. [1]");
        assertThat(answer.citations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terns fly far.",
                "x [0]",
                "[3] [99] [999] x",
                "[1000]",
                "[-1]",
                "[a]",
                "[]",
                "",
                "(1)",
                "[99999999999]"
            })
    @DisplayName("are none where a number names no source")
    void none(String answer) {
        assertThat(citations(answer)).isEmpty();
    }

    @Test
    @DisplayName("that the model has invented are taken out of the answer, and the others stay")
    void invented() {
        CitedText answer = Citations.in("Terns fly far [7]. They nest in Iceland. [2][9]", SOURCES);

        assertThat(answer.text()).isEqualTo("Terns fly far. They nest in Iceland. [1]");
        assertThat(answer.citations()).extracting(Citation::document).containsExactly("b.md");
        assertThat(answer.invented()).isEqualTo(2);
    }

    @Test
    @DisplayName("may stand side by side")
    void sideBySide() {
        CitedText answer = Citations.in("Birds live near water. [1][2]", SOURCES);

        assertThat(answer.text()).isEqualTo("Birds live near water. [1] [2]");
        assertThat(answer.citations()).extracting(Citation::index).containsExactly(1, 2);
    }

    @Test
    @DisplayName("may stand in one mark, of which the invented ones are counted and taken out")
    void severalInOneMark() {
        CitedText answer = Citations.in("Birds live near water [2, 1; 8].", SOURCES);

        assertThat(answer.text()).isEqualTo("Birds live near water [1] [2].");
        assertThat(answer.citations()).extracting(Citation::document).containsExactly("b.md", "a.md");
        assertThat(answer.invented()).isEqualTo(1);
    }

    private static List<Citation> citations(String answer) {
        return Citations.in(answer, SOURCES).citations();
    }
}
