package dev.tern.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes PDFs that no decent program would write: object by object, and mostly without a table of where they are. */
final class RawPdf {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> positions = new TreeMap<>();

    RawPdf() {
        raw("%PDF-1.7\n");
    }

    /** A page that shows what the object 4 says, in the font that the object 5 is. */
    static RawPdf withOnePage() {
        return new RawPdf()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                                + "/Resources<</Font<</F 5 0 R>>/XObject<</X 9 0 R>>/Properties<</P 10 0 R>>>>>>");
    }

    RawPdf text(String text) {
        return stream(4, "", ("BT /F 12 Tf 72 700 Td (" + text + ") Tj ET").getBytes(StandardCharsets.ISO_8859_1));
    }

    RawPdf helvetica() {
        return object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }

    RawPdf object(int number, String body) {
        positions.put(number, out.size());
        return raw(number + " 0 obj\n" + body + "\nendobj\n");
    }

    RawPdf stream(int number, String entries, byte[] content) {
        positions.put(number, out.size());
        raw(number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\n");
        out.writeBytes(content);
        return raw("\nendstream\nendobj\n");
    }

    RawPdf raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    int position() {
        return out.size();
    }

    byte[] bytes() {
        raw("trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
        return out.toByteArray();
    }

    /** The one way that is by the book. */
    byte[] bytesWithReferences(String trailerEntries) {
        int start = out.size();
        raw("xref\n0 1\n0000000000 65535 f \n");
        positions.forEach((number, at) -> raw(number + " 1\n" + "%010d 00000 n \n".formatted(at)));
        raw("trailer\n<</Root 1 0 R/Size 99" + trailerEntries + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Compressed spaces: some sixteen kilobytes for every sixteen megabytes. */
    static byte[] flateRuns(int runs) {
        byte[] spaces = " ".repeat(1 << 24).getBytes(StandardCharsets.ISO_8859_1);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(spaces);
        byte[] run = new byte[1 << 16];
        int length = deflater.deflate(run, 0, run.length, Deflater.SYNC_FLUSH);
        deflater.end();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(0x78);
        bomb.write(0x9C);
        for (int i = 0; i < runs; i++) {
            bomb.write(run, 0, length);
        }
        return bomb.toByteArray();
    }
}
