package dev.tern.document;

import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a document into passages: plain text, Markdown, HTML and PDF. What a document is, its bytes say; the
 * hints only tell apart what looks alike, such as Markdown and plain text. Thread-safe.
 *
 * <p>Limits: 50 MB, for a web page 10 MB; 20 million characters; 30 seconds, or less when the current
 * {@link dev.tern.invocation.Invocation} has less; for a PDF 2,000 pages, 250,000 characters on one page, and 64 MB of
 * decompressed data for one page. Images are not read. Nothing is fetched and nothing is written to disk.
 *
 * <p>The readers of HTML and PDF, and the libraries behind them, are loaded when the first such document arrives. While
 * one is read, PDFBox does not look for the fonts of the system; other users of PDFBox in the process are left alone.
 * PDFBox logs what is odd about a PDF and quotes it: keep {@code org.apache.pdfbox} and {@code org.apache.fontbox} out of
 * the log.
 */
public final class DocumentReader {
    private final ReadingLimits limits;

    DocumentReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** A reader with the limits above. */
    public static DocumentReader standard() {
        return new DocumentReader(ReadingLimits.STANDARD);
    }

    /**
     * Reads one document.
     *
     * @param content its bytes, which are not changed
     * @param mediaTypeHint what the sender calls it, such as {@code text/markdown}
     * @param nameHint its file name
     * @throws UnreadableDocumentException if it cannot be read, with the reason
     * @throws dev.tern.invocation.DeadlineExceededException if the deadline of the current invocation has passed
     */
    public DocumentText read(byte[] content, @Nullable String mediaTypeHint, @Nullable String nameHint) {
        if (content.length == 0) {
            throw UnreadableDocumentException.empty();
        }
        ReadingBudget budget = new ReadingBudget(limits);
        budget.refuseIf(
                content.length > limits.bytes(), "is larger than " + ReadingLimits.megabytes(limits.bytes()) + " MB");
        budget.checkTime();
        KnownBinary.nameOf(content).ifPresent(format -> {
            throw UnreadableDocumentException.unsupported(format);
        });
        if (PdfSignature.isIn(content)) {
            return new PdfReader(budget).read(content);
        }
        TextHint hint = TextHint.of(mediaTypeHint, nameHint);
        if (HtmlSignature.isIn(content, hint)) {
            return new HtmlReader(budget).read(content);
        }
        return new PlainReader(budget).read(content, hint);
    }
}
