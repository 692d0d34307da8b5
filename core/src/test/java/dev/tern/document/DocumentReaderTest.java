package dev.tern.document;

import static dev.tern.document.Reading.read;
import static dev.tern.document.Reading.refusal;
import static dev.tern.document.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.document.Pdfs.Line;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The document reader")
class DocumentReaderTest {
    private static final byte[] PDF = Pdfs.of("Terns", List.of(Line.first("Terns fly far.")));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"notes.md", "notes.html", "notes.txt", "notes"})
    @DisplayName("takes a PDF for a PDF, whatever it is called")
    void pdfByContent(String name) {
        DocumentText document = DocumentReader.standard().read(PDF, "text/plain", name);

        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(texts(document)).containsExactly("Terns fly far.");
    }

    @Test
    @DisplayName("takes a PDF behind some stray bytes for a PDF")
    void pdfBehindBytes() {
        byte[] late = new byte[PDF.length + 500];
        System.arraycopy(PDF, 0, late, 500, PDF.length);

        assertThat(texts(read(late))).containsExactly("Terns fly far.");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"a.pdf,text/plain", "a.md,text/markdown", "a.MD,text/markdown", "a.html,text/plain", "a.docx,text/plain"
    })
    @DisplayName("takes a text for a text, whatever it is called")
    void textByContent(String name, String type) {
        DocumentText document = read("Terns fly far.", name);

        assertThat(document.mediaType()).isEqualTo(type);
        assertThat(texts(document)).containsExactly("Terns fly far.");
    }

    @Test
    @DisplayName("takes a text about PDFs for a text")
    void textAboutPdf() {
        assertThat(read("A PDF starts with %PDF-1.7.", "a.txt").mediaType()).isEqualTo("text/plain");
    }

    @Test
    @DisplayName("takes Markdown that starts with a tag for Markdown, and a web page in a .md for a web page")
    void markdownOrHtml() {
        assertThat(read("<p align=\"center\">Hi</p>\n\n# Terns\n\nThey fly.", "README.md"))
                .satisfies(document -> assertThat(document.mediaType()).isEqualTo("text/markdown"))
                .satisfies(document -> assertThat(texts(document)).contains("They fly."));
        assertThat(read("<!-- saved -->\n<!DOCTYPE html><p>They fly.", "page.md")
                        .mediaType())
                .isEqualTo("text/html");
        assertThat(read("<p>They fly.</p>", "page.html").mediaType()).isEqualTo("text/html");
    }

    @Test
    @DisplayName("believes the media type as it believes the name")
    void mediaType() {
        byte[] text = "# Terns\n\nThey fly.".getBytes(StandardCharsets.UTF_8);

        DocumentText document = DocumentReader.standard().read(text, "Text/Markdown; charset=utf-8", null);

        assertThat(document.mediaType()).isEqualTo("text/markdown");
        assertThat(document.title()).isEqualTo("Terns");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "504B0304140000000800, ZIP or Office",
        "D0CF11E0A1B11AE10000, Office file of the old format",
        "89504E470D0A1A0A0000, PNG",
        "FFD8FFE000104A464946, JPEG",
        "1F8B0800000000000003, gzip",
        "7B5C727466315C616E73, RTF"
    })
    @DisplayName("names the format that it cannot read")
    void unsupported(String start, String name) {
        UnreadableDocumentException refusal = refusal(HexFormat.of().parseHex(start));

        assertThat(refusal.code()).isEqualTo("unsupported");
        assertThat(refusal).hasMessageContaining(name).hasMessageEndingWith(", which cannot be read yet");
    }

    @Test
    @DisplayName("refuses nothing, blanks, zeros and noise")
    void nothing() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);

        assertThat(refusal(new byte[0]).code()).isEqualTo("empty");
        assertThat(refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("empty");
        assertThat(refusal(new byte[4_096]).code()).isEqualTo("not_text");
        assertThat(refusal(noise).code()).isEqualTo("not_text");
    }

    @Test
    @DisplayName("holds to its limits of bytes, characters and time")
    void limits() {
        ReadingLimits few = new ReadingLimits(2 << 20, 1 << 20, 5, 100, 50, 1 << 20, Duration.ofSeconds(30));
        DocumentReader reader = new DocumentReader(few);
        byte[] page = ("<html>" + " ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(reader, new byte[(2 << 20) + 1])).hasMessage("the document is larger than 2 MB");
        assertThat(refusal(reader, page)).hasMessage("the document is a web page larger than 1 MB");
        assertThat(refusal(reader, "a b ".repeat(26).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("the document has more than 100 characters");
        assertThat(refusal(reader, Pdfs.empty(6))).hasMessage("the document has more than 5 pages");
        assertThat(refusal(reader, Pdfs.of("", List.of(Line.first("a".repeat(51))))))
                .hasMessage("the document has a page with more than 50 characters");
        DocumentReader hasty = new DocumentReader(new ReadingLimits(1 << 20, 1, 5, 100, 50, 100, Duration.ZERO));
        assertThat(refusal(hasty, PDF).code()).isEqualTo("too_slow");
    }

    @Test
    @DisplayName("stops at the deadline of the call it works for")
    void deadline() {
        Invocation late = Invocation.of("r1", null, Instant.EPOCH);

        assertThatThrownBy(() -> late.call(() -> read(PDF))).isInstanceOf(DeadlineExceededException.class);
    }
}
