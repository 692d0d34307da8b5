package dev.tern.model.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.text.Sentences;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A summary")
class SummaryTest {

    @Test
    @DisplayName("of a README says first what the thing is")
    void startsWithDefinition() {
        assertThat(Asking.summary("Summarise the document.", Texts.README))
                .startsWith("Heron is a command-line tool that watches folders of photographs and files them by date");
    }

    @Test
    @DisplayName("of an article begins with its lead")
    void startsWithLead() {
        assertThat(Asking.summary("Please summarize this in one sentence.", Texts.ARTICLE))
                .isEqualTo("Tide mills ground grain on the coasts of Europe for almost a thousand years.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 20})
    @DisplayName("has exactly the number of sentences asked for")
    void exactCount(int count) {
        assertThat(bullets(Asking.summary("Summarise in " + count + " sentences, as bullets.", Texts.README)))
                .hasSize(count);
    }

    @Test
    @DisplayName("has three sentences if the request does not say how many")
    void defaultCount() {
        assertThat(bullets(Asking.summary("Summarise as bullets.", Texts.ARTICLE)))
                .hasSize(3);
    }

    @Test
    @DisplayName("of fewer sentences than asked for has them all")
    void shortDocument() {
        assertThat(Asking.summary("Summarise in 5 sentences.", "Herons fish at dawn. They stand still."))
                .isEqualTo("Herons fish at dawn. They stand still.");
    }

    @Test
    @DisplayName("uses fragments only to reach the number asked for")
    void fragments() {
        String document = "Wow. The heron fishes in the shallow river. So good. The heron sleeps in the high tree.";

        assertThat(Asking.summary("Summarise in 2 sentences.", document))
                .isEqualTo("The heron fishes in the shallow river. The heron sleeps in the high tree.");
        assertThat(Asking.summary("Summarise in 4 sentences.", document)).isEqualTo(document);
    }

    @Test
    @DisplayName("quotes sentences of the document in their order and nothing else")
    void onlyQuotes() {
        List<String> original = Sentences.of(Texts.ARTICLE);

        List<String> quoted = bullets(Asking.summary("Summarise in 6 bullets.", Texts.ARTICLE));

        assertThat(original).containsAll(quoted);
        assertThat(quoted.stream().map(original::indexOf)).isSorted();
    }

    @Test
    @DisplayName("is about the focus, if there is one")
    void focus() {
        assertThat(Asking.summary("Summarise in 2 sentences.\nFocus: duplicates", Texts.README))
                .containsIgnoringCase("duplicates")
                .doesNotContain("command-line tool");
        assertThat(Asking.summary("Summarise in 1 sentence.\nFocus: the oldest mill", Texts.ARTICLE))
                .startsWith("The oldest known tide mill");
    }

    @Test
    @DisplayName("does not say the same twice")
    void noRepetition() {
        String document = "The river heron eats small fish. The river heron eats small fish.\n\n"
                + "The small river heron eats fish. Its nest stands in tall trees near lakes.";

        assertThat(Asking.summary("Summarise in 2 sentences.", document))
                .isEqualTo("The river heron eats small fish. Its nest stands in tall trees near lakes.");
    }

    @Test
    @DisplayName("leaves out code, paths, addresses and rows of links")
    void noCode() {
        String document = """
                Website | Guide | Download | Help

                https://example.org/a/b

                /usr/local/bin/heron

                `a = b + c; d[0] = {};`

                The heron is a patient bird of rivers and lakes.
                """;

        assertThat(Asking.summary("Summarise in 3 sentences.", document))
                .isEqualTo("The heron is a patient bird of rivers and lakes.");
    }

    @Test
    @DisplayName("of Japanese text is Japanese, without spaces between the sentences")
    void japanese() {
        assertThat(Asking.summary("Summarise in 2 sentences.", Texts.JAPANESE))
                .startsWith("カワセミは写真を日付と場所で整理するツールです。")
                .doesNotContain(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# Title", "```\ncode\n```", "--- *** ---", "https://example.org/"})
    @DisplayName("of a text without sentences says that there is nothing to summarise")
    void nothingToSummarise(String document) {
        assertThat(Asking.summary("Summarise in 3 sentences.", document))
                .isEqualTo(ExtractiveChatModel.NOTHING_TO_SUMMARISE);
    }

    @Test
    @DisplayName("is what a fenced document without a request gets")
    void noRequest() {
        assertThat(Asking.model(Texts.document("Herons fish at dawn."))).isEqualTo("Herons fish at dawn.");
    }

    private static List<String> bullets(String summary) {
        assertThat(summary.lines()).allMatch(line -> line.startsWith("- "));
        return summary.lines().map(line -> line.substring(2)).toList();
    }
}
