package dev.tern.document;

/** Tells a PDF by its header, which may stand behind some bytes that a mail or web server left. */
final class PdfSignature {
    private static final String HEADER = "%PDF-";
    private static final int HEADER_WITHIN = 1_024;

    private PdfSignature() {}

    static boolean isIn(byte[] content) {
        int at = Bytes.indexOf(content, HEADER, 0, HEADER_WITHIN);
        // A text about PDFs may name the header, but will hardly have what stands at a PDF's end as well.
        return at == 0 || (at > 0 && Bytes.indexOf(content, "startxref", at, content.length) > 0);
    }
}
