package dev.tern.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Makes PDFs, the same bytes every time. Their font is embedded, so that no font of the machine matters. */
final class Pdfs {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 72;

    /** A line at a distance below the one before. */
    record Line(float size, float below, float indent, String text) {
        static Line heading(String text) {
            return new Line(18, 30, 0, text);
        }

        static Line first(String text) {
            return new Line(11, 26, 0, text);
        }

        static Line next(String text) {
            return new Line(11, 14, 0, text);
        }

        static Line indented(String text) {
            return new Line(11, 14, 24, text);
        }
    }

    private Pdfs() {}

    @SafeVarargs
    static byte[] of(String title, List<Line>... pages) {
        try (PDDocument document = document(title, pages)) {
            return bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] encrypted(String userPassword, int keyLength, List<Line> page) {
        try (PDDocument document = document("Secret", page)) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(keyLength);
            document.protect(policy);
            return bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] empty(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SafeVarargs
    private static PDDocument document(String title, List<Line>... pages) throws IOException {
        PDDocument document = new PDDocument();
        document.setDocumentId(1L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(someDay());
        try (InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT))) {
            PDFont font = PDType0Font.load(document, in, true);
            for (List<Line> page : pages) {
                write(document, font, page);
            }
        }
        return document;
    }

    private static void write(PDDocument document, PDFont font, List<Line> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        float y = page.getMediaBox().getHeight() - MARGIN;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Line line : lines) {
                y -= line.below();
                content.beginText();
                content.setFont(font, line.size());
                content.newLineAtOffset(MARGIN + line.indent(), y);
                content.showText(line.text());
                content.endText();
            }
        }
    }

    private static Calendar someDay() {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        day.setTimeInMillis(1_767_225_600_000L);
        return day;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
