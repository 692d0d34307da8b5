package dev.tern.document;

import static dev.tern.document.Reading.read;
import static dev.tern.document.Reading.refusal;
import static dev.tern.document.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A PDF made to exhaust its reader")
@Timeout(60)
class PdfBombTest {
    private static final int RUNS = 130;
    private static final byte[] BOMB = RawPdf.flateRuns(RUNS);
    private static final String TRUE_TYPE =
            "<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 32/LastChar 32/Widths[500]/FontDescriptor 7 0 R>>";

    @Test
    @DisplayName("is small: two megabytes stand for more than two gigabytes")
    void small() {
        assertThat(BOMB.length).isBetween(1_000_000, 2_500_000);
        assertThat((long) RUNS << 24).isGreaterThan(2L << 30);
    }

    @Test
    @DisplayName("by the content of a page is refused")
    void content() {
        byte[] document = RawPdf.withOnePage().helvetica().stream(4, "/Filter/FlateDecode", BOMB)
                .bytes();

        assertThat(refusal(document)).hasMessage("the document expands to more than 64 MB for one page");
    }

    @Test
    @DisplayName("behind one more filter is refused")
    void filters() {
        byte[] hex = HexFormat.of().formatHex(BOMB).getBytes(StandardCharsets.ISO_8859_1);
        byte[] document = RawPdf.withOnePage().helvetica().stream(4, "/Filter[/ASCIIHexDecode/FlateDecode]", hex)
                .bytes();

        assertThat(refusal(document).code()).isEqualTo("too_large");
    }

    @Test
    @DisplayName("by one content drawn many times on the same page is refused")
    void repeatedContent() {
        byte[] document = new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .object(
                                3,
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[" + "4 0 R ".repeat(10_000)
                                        + "]>>")
                        .stream(4, "/Filter/FlateDecode", RawPdf.flateRuns(1))
                        .bytes();

        assertThat(refusal(document).code()).isEqualTo("too_large");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FontFile", "FontFile2", "FontFile3"})
    @DisplayName("by a font is refused")
    void font(String key) {
        byte[] document = RawPdf.withOnePage()
                .object(5, TRUE_TYPE.replace("TrueType", key.equals("FontFile2") ? "TrueType" : "Type1"))
                .object(7, "<</Type/FontDescriptor/FontName/A/Flags 32/" + key + " 8 0 R>>")
                .stream(8, "/Subtype/Type1C/Length1 10/Length2 10/Filter/FlateDecode", BOMB)
                .text("Terns")
                .bytes();

        assertThat(refusal(document).code()).isEqualTo("too_large");
    }

    @Test
    @DisplayName("by objects inside a stream is refused")
    void objects() {
        byte[] document = RawPdf.withOnePage().helvetica().text("Terns").stream(
                        8, "/Type/ObjStm/N 100/First 1000/Filter/FlateDecode", BOMB)
                .bytes();

        assertThat(refusal(document).code()).isEqualTo("too_large");
    }

    @Test
    @DisplayName("by references that take no bytes is refused or read without them")
    void references() {
        RawPdf pdf = RawPdf.withOnePage().helvetica().text("Terns fly far.");
        int at = pdf.position();
        byte[] document = pdf.stream(
                        8,
                        "/Type/XRef/W[0 0 0]/Index[0 2000000000]/Size 9/Root 1 0 R",
                        "endless".getBytes(StandardCharsets.UTF_8))
                .raw("startxref\n" + at + "\n%%EOF\n")
                .bytes();

        assertThat(texts(read(document))).containsExactly("Terns fly far.");
    }

    @Test
    @DisplayName("by an endless map of characters is read without the map")
    void characterMap() {
        String map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF>"
                + " endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <" + "00".repeat(40)
                + "> endbfrange endcmap";
        byte[] document =
                RawPdf.withOnePage()
                        .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 8 0 R>>")
                        .stream(8, "", map.getBytes(StandardCharsets.ISO_8859_1))
                        .text("Terns fly far.")
                        .bytes();

        assertThat(texts(read(document))).containsExactly("Terns fly far.");
    }

    @Test
    @DisplayName("by a form that draws itself many times over is stopped by the clock or its depth")
    void forms() {
        StringBuilder draws = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            draws.append("/X Do ");
        }
        byte[] bytes = draws.toString().getBytes(StandardCharsets.ISO_8859_1);
        RawPdf pdf = RawPdf.withOnePage().helvetica().stream(4, "", bytes);
        for (int level = 9; level < 30; level++) {
            String next = "<</XObject<</X " + (level + 1) + " 0 R>>>>";
            pdf.stream(level, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources" + next, bytes);
        }
        ReadingLimits brief = new ReadingLimits(1 << 20, 1 << 20, 5, 1_000, 1_000, 1 << 20, Duration.ofMillis(500));

        assertThat(refusal(new DocumentReader(brief), pdf.bytes()).code()).isIn("too_slow", "too_large");
    }

    @Test
    @DisplayName("by one letter that is to be read as a whole book, again and again, is refused")
    void actualText() {
        String letters = "/Span /P BDC (a) Tj EMC ".repeat(50);
        byte[] document = RawPdf.withOnePage().helvetica().stream(
                        4, "", ("BT /F 12 Tf 72 700 Td " + letters + " ET").getBytes(StandardCharsets.ISO_8859_1))
                .object(10, "<</ActualText (" + "book ".repeat(10_000) + ")>>")
                .bytes();

        assertThat(refusal(document).code()).isEqualTo("too_large");
    }
}
