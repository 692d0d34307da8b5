package dev.tern.document;

import static dev.tern.document.Reading.read;
import static dev.tern.document.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.text.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The PDF in docs")
class GlancePdfTest {

    @Test
    @DisplayName("says what its source says, page by page")
    void text() throws IOException {
        DocumentText document = read(Files.readAllBytes(GlancePdf.FILE));

        assertThat(document.title()).isEqualTo(GlancePdf.TITLE);
        assertThat(texts(document))
                .isEqualTo(GlancePdf.PAGES.stream()
                        .flatMap(List::stream)
                        .map(block -> block.replaceFirst("^# ", ""))
                        .toList());
        assertThat(document.passages()).extracting(Passage::heading).containsOnly("Page 1", "Page 2");
    }

    @Test
    @DisplayName("comes out of its source the same, byte for byte")
    void bytes() {
        assertThat(GlancePdf.bytes()).isEqualTo(GlancePdf.bytes());
    }
}
