package dev.tern.document;

import dev.tern.text.Passage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the text of PDFs with PDFBox: page by page, in the order in which the page draws it, which is the order of
 * reading in nearly all PDFs of our time. A PDF that only an owner's password protects is read; text inside images,
 * forms' values and annotations is not.
 */
final class PdfReader {
    private final ReadingBudget budget;

    PdfReader(ReadingBudget budget) {
        this.budget = budget;
    }

    DocumentText read(byte[] content) {
        try {
            return BuiltInFonts.whileReading(() -> open(content));
        } catch (Exception | StackOverflowError e) {
            throw budget.refusal().orElseGet(() -> reason(e));
        } catch (OutOfMemoryError e) {
            // The limits allow no PDF that needs so much, unless it was made for it; all it held is free again.
            throw UnreadableDocumentException.tooLarge("needs too much memory");
        }
    }

    /** Not caused by anything: the messages of PDFBox quote the document, and would reach the log. */
    private static RuntimeException reason(Throwable e) {
        if (e instanceof UnreadableDocumentException told) {
            return told;
        }
        return e instanceof InvalidPasswordException
                ? UnreadableDocumentException.encrypted()
                : UnreadableDocumentException.damaged();
    }

    private DocumentText open(byte[] content) throws IOException {
        try (TimedSource source = new TimedSource(content, budget);
                PDDocument document = new GuardedParser(source, budget).parse()) {
            int most = budget.limits().pages();
            budget.refuseIf(document.getNumberOfPages() > most, "has more than " + most + " pages");
            List<Passage> passages = new PdfPages(budget).passages(document);
            // PDFBox goes on after many an error; what it then found may be less than there is.
            budget.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            if (passages.isEmpty()) {
                throw UnreadableDocumentException.noText("PDF");
            }
            return new DocumentText(
                    "application/pdf",
                    Title.of(document.getDocumentInformation().getTitle()),
                    passages);
        }
    }
}
