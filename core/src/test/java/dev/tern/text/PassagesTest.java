package dev.tern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Passages")
class PassagesTest {

    @Test
    @DisplayName("carry the path of the headings above them")
    void headingPath() {
        String text = "# Tern\n\nOne.\n\n## Deploy\n\nTwo.\n\n### AWS\n\nThree.\n\n## Use\n\nFour.\n";

        assertThat(Passages.of(text))
                .containsExactly(
                        new Passage("Tern", "One."),
                        new Passage("Tern > Deploy", "Two."),
                        new Passage("Tern > Deploy > AWS", "Three."),
                        new Passage("Tern > Use", "Four."));
    }

    @Test
    @DisplayName("have no markup: link text and code stay, emphasis, images and line breaks go")
    void inlineMarkup() {
        String text = "![badge](b.svg) Read **the** [*manual*](https://example.org) and\nrun `tern ask`.  \nDone.";

        assertThat(Passages.of(text)).containsExactly(new Passage("", "Read the manual and run tern ask. Done."));
    }

    @Test
    @DisplayName("leave out fenced code")
    void fencedCode() {
        assertThat(Passages.of("Before.\n\n```java\nint x = 1;\n```\n\nAfter."))
                .extracting(Passage::text)
                .containsExactly("Before.", "After.");
    }

    @Test
    @DisplayName("keep the rest of the document after a fence that is never closed")
    void unclosedFence() {
        assertThat(Passages.of("Before.\n\n```\nStill prose.\n\nThe end."))
                .extracting(Passage::text)
                .containsExactly("Before.", "Still prose.", "The end.");
    }

    @Test
    @DisplayName("take indented text for text, not for code")
    void indentedText() {
        assertThat(Passages.of("First.\n\n        Second, indented\n    and wrapped."))
                .extracting(Passage::text)
                .containsExactly("First.", "Second, indented and wrapped.");
    }

    @Test
    @DisplayName("are the items of a list, nested ones too")
    void listItems() {
        assertThat(Passages.of("- One\n- Two\n  1. Inner\n\n> Quoted\n"))
                .extracting(Passage::text)
                .containsExactly("One", "Two", "Inner", "Quoted");
    }

    @Test
    @DisplayName("are the rows of a table, with the names of their columns and without empty cells")
    void tableRows() {
        String text = "| Cloud | Function | |\n| --- | --- | --- |\n| AWS | `Lambda` | x |\n| Azure | | |\n";

        assertThat(Passages.of(text))
                .extracting(Passage::text)
                .containsExactly("Cloud: AWS; Function: Lambda; x", "Cloud: Azure");
    }

    @Test
    @DisplayName("keep the text of HTML, without known tags and with placeholders in angle brackets")
    void html() {
        String text = """
            <p align="center">
            <b>Tern</b> is small.<br>Really.
            </p>

            <!-- secret -->

            Set <your-key> <i>here</i>.
            """;

        assertThat(Passages.of(text))
                .extracting(Passage::text)
                .containsExactly("Tern is small. Really.", "Set <your-key> here.");
    }

    @Test
    @DisplayName("leave out scripts and preformatted HTML")
    void htmlWithoutProse() {
        assertThat(Passages.of("<script>\nalert(1)\n</script>\n\n<pre>\nx = 1\n</pre>\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("keep a paragraph which a line of dashes would make a heading")
    void ruledParagraph() {
        String paragraph =
                "This paragraph is far too long to be a heading. ".repeat(6).strip();

        assertThat(Passages.of(paragraph + "\n---\nNext."))
                .containsExactly(new Passage("", paragraph), new Passage("", "Next."));
    }

    @Test
    @DisplayName("join wrapped Japanese lines without a space")
    void japaneseLines() {
        assertThat(Passages.of("これは長い\n文です。\nAnd this.")).containsExactly(new Passage("", "これは長い文です。 And this."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t\n", "# Only a heading", "```\ncode\n```", "---"})
    @DisplayName("are none in a document without prose")
    void noProse(String text) {
        assertThat(Passages.of(text)).isEmpty();
    }

    @Test
    @DisplayName("of very deep nesting still hold the text")
    void deepNesting() {
        assertThat(Passages.of("> ".repeat(20_000) + "deep"))
                .singleElement()
                .extracting(Passage::text)
                .asString()
                .endsWith("deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "![",
                "[a](",
                "*",
                "**a ",
                "*a **b ",
                "_",
                "`",
                "``a` ",
                "~",
                ">",
                "> ",
                "> a\n",
                "- ",
                "- a\n",
                "1. ",
                "#",
                "<",
                "<a ",
                "<!--",
                "<p>\n",
                "<b",
                "&",
                "\\",
                "|",
                "|a\n",
                "|-|-|\n",
                "a|b\n-|-\n",
                "[x]: y\n",
                "\n",
                "\t",
                "a\n- ",
                "-\n",
                "\r",
                "\u0000",
                "\uD800",
                "日",
                "a",
                "a.",
                "```\n",
                "- > "
            })
    @DisplayName("of a long run of odd characters take linear time and never fail")
    void oddInput(String odd) {
        assertThat(Passages.of(odd.repeat(250_000 / odd.length()))).isNotNull();
    }

    @Test
    @DisplayName("of a table far too wide are read as plain text")
    void wideTable() {
        String header = "|a".repeat(50_000) + "|\n" + "|-".repeat(50_000) + "|\n";

        assertThat(Passages.of(header + "|b|\n".repeat(200_000))).isNotEmpty();
    }
}
