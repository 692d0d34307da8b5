package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.cases.Difference;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A differing part")
class HighlightTest {
    private static final String MESSAGE = "500\nContent-Type: text/plain\nX-Kind: 500\n\ncode 500, text/plain";

    @Test
    @DisplayName("of the status is marked in the first line")
    void status() {
        assertThat(marked(new Difference("status", "400", "500"))).startsWith("<mark>500</mark>\n");
    }

    @Test
    @DisplayName("of a header is marked in the line of that header, whatever the case of its name")
    void header() {
        assertThat(marked(new Difference("header content-type", "text/html", "text/plain")))
                .contains("Content-Type: <mark>text/plain</mark>\n")
                .endsWith("code 500, text/plain");
    }

    @Test
    @DisplayName("of the body is marked in the body")
    void body() {
        assertThat(marked(new Difference("body", "code 400", "code 500")))
                .endsWith("<mark>code 500</mark>, text/plain");
    }

    @Test
    @DisplayName("of a long text is only what the two do not share")
    void longText() {
        String shared = "a sentence that both of them begin with ";

        assertThat(Highlight.actual(
                        "200\n\n" + shared + "<b> end",
                        List.of(new Difference("body", shared + "x end", shared + "<b> end"))))
                .isEqualTo("200\n\n" + shared + "<mark>&lt;b&gt;</mark> end");
    }

    @Test
    @DisplayName("that cannot be found leaves the message as it is")
    void absent() {
        assertThat(marked(new Difference("header x-gone", "1", ""))).isEqualTo(MESSAGE);
    }

    private static String marked(Difference difference) {
        return Highlight.actual(MESSAGE, List.of(difference));
    }
}
