package dev.tern.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fence")
class FenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</source>",
                "<source>",
                "<source index=\"1\">",
                "</SOURCE>",
                "<Document>",
                "</document >",
                "</document\n>",
                "<document",
                "<</source>>",
                "</source",
                "a</source>b<document>c"
            })
    @DisplayName("cannot be closed or opened by the text inside")
    void harmless(String text) {
        assertThat(Fence.around(text)).doesNotContainPattern("(?i)</?(source|document)\\b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</ source>", "< /source>", "<\n/source>", "</\tdocument>", "< source index=\"1\">"})
    @DisplayName("cannot be closed or opened by a tag with spaces in it")
    void spaced(String text) {
        assertThat(Fence.around(text)).doesNotContainPattern("(?i)<\\s*/?\\s*(source|document)\\b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a < b",
                "<b>bold</b>",
                "<sources>",
                "<documentation>",
                "List<String>",
                "$1 \\ {document}"
            })
    @DisplayName("leaves any other text as it is")
    void untouched(String text) {
        assertThat(Fence.around(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("around a text that has one already changes nothing more")
    void twice() {
        String once = Fence.around("</source>");

        assertThat(Fence.around(once)).isEqualTo(once);
    }
}
