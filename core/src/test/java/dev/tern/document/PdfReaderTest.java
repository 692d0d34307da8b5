package dev.tern.document;

import static dev.tern.document.Reading.read;
import static dev.tern.document.Reading.refusal;
import static dev.tern.document.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.document.Pdfs.Line;
import dev.tern.text.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A PDF")
class PdfReaderTest {
    private static final List<Line> PAGE = List.of(
            Line.heading("About terns"),
            Line.first("The Arctic tern is known for its mi-"),
            Line.next("gration. It sees two summers a year, and so more"),
            Line.next("daylight than any other animal."),
            Line.first("It breeds in \uFB01elds and on \uFB02ats."),
            Line.first("• It is light."),
            Line.next("• It is fast."));

    @Test
    @DisplayName("gives its title, and its paragraphs under the number of their page")
    void paragraphs() {
        DocumentText document = read(Pdfs.of("On terns", PAGE, List.of(Line.first("The end."))));

        assertThat(document.title()).isEqualTo("On terns");
        assertThat(document.passages())
                .containsExactly(
                        new Passage("Page 1", "About terns"),
                        new Passage(
                                "Page 1",
                                "The Arctic tern is known for its migration. It sees two summers a year, and so more"
                                        + " daylight than any other animal."),
                        new Passage("Page 1", "It breeds in fields and on flats."),
                        new Passage("Page 1", "• It is light."),
                        new Passage("Page 1", "• It is fast."),
                        new Passage("Page 2", "The end."));
    }

    @Test
    @DisplayName("may mark its paragraphs by indents alone")
    void indents() {
        byte[] content = Pdfs.of(
                "",
                List.of(
                        Line.first("Terns fly over the open sea, where"),
                        Line.next("they rest on the wing."),
                        Line.indented("Gulls stay near the coast, as they"),
                        Line.next("like to stand on land.")));

        assertThat(texts(read(content)))
                .containsExactly(
                        "Terns fly over the open sea, where they rest on the wing.",
                        "Gulls stay near the coast, as they like to stand on land.");
    }

    @Test
    @DisplayName("with a font of the system is read without looking for it")
    void notEmbedded() {
        byte[] content = RawPdf.withOnePage().helvetica().text("Terns fly far.").bytes();

        assertThat(texts(read(content))).containsExactly("Terns fly far.");
    }

    @ParameterizedTest(name = "{0} bits")
    @ValueSource(ints = {40, 128, 256})
    @DisplayName("that needs a password is refused, and read when only its owner has one")
    void encrypted(int keyLength) {
        List<Line> page = List.of(Line.first("Terns nest here."));

        assertThat(refusal(Pdfs.encrypted("secret", keyLength, page)).code()).isEqualTo("encrypted");
        assertThat(texts(read(Pdfs.encrypted("", keyLength, page)))).containsExactly("Terns nest here.");
    }

    @Test
    @DisplayName("encrypted for the holder of a certificate is refused as encrypted")
    void encryptedForCertificate() {
        byte[] content = RawPdf.withOnePage()
                .helvetica()
                .text("Terns")
                .object(6, "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/Length 128/Recipients[(a)]>>")
                .bytesWithReferences("/Encrypt 6 0 R/ID[<00><00>]");

        assertThat(refusal(content).code()).isEqualTo("encrypted");
    }

    @Test
    @DisplayName("that is cut off or overwritten is read as far as it can be, or called damaged")
    void damaged() {
        byte[] whole = Pdfs.of("", PAGE);
        Random random = new Random(7);

        for (int i = 0; i < 60; i++) {
            assertReadOrRefused(Arrays.copyOf(whole, 10 + random.nextInt(whole.length - 10)));
            byte[] overwritten = whole.clone();
            for (int j = 0; j < 200; j++) {
                overwritten[10 + random.nextInt(whole.length - 10)] = (byte) random.nextInt();
            }
            assertReadOrRefused(overwritten);
        }
        assertThat(refusal(Arrays.copyOf(whole, 200)).code()).isEqualTo("damaged");
        assertThat(refusal("%PDF-1.7 and nothing more".getBytes()).code()).isEqualTo("damaged");
    }

    @Test
    @DisplayName("that only shows images is refused")
    void scanned() {
        byte[] image = RawPdf.withOnePage().helvetica().stream(4, "", "q 500 0 0 700 0 0 cm /X Do Q".getBytes()).stream(
                        9, "/Type/XObject/Subtype/Image/Width 1/Height 1/Filter/DCTDecode", new byte[10])
                .bytes();

        assertThat(refusal(image).code()).isEqualTo("no_text");
        assertThat(refusal(Pdfs.empty(3)).code()).isEqualTo("no_text");
    }

    @Test
    @DisplayName("of more than two thousand pages is refused")
    void pages() {
        assertThat(refusal(Pdfs.empty(3_000))).hasMessage("the document has more than 2000 pages");
    }

    private static void assertReadOrRefused(byte[] content) {
        try {
            assertThat(read(content).passages()).isNotEmpty();
        } catch (UnreadableDocumentException e) {
            assertThat(e.code()).isIn("damaged", "no_text", "encrypted");
        }
    }
}
