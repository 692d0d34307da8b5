package dev.tern.document;

import java.io.IOException;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/** A parser whose document expands nothing beyond the limits. It tries the empty password only. */
final class GuardedParser extends PDFParser {

    GuardedParser(RandomAccessRead source, ReadingBudget budget) throws IOException {
        super(source, "");
        // Holds what was decrypted, which is never longer than the file; in memory, so that no document is left on a
        // disk.
        RandomAccessStreamCache decrypted = MemoryUsageSetting.setupMainMemoryOnly(
                        2L * budget.limits().bytes())
                .streamCache
                .create();
        document = new GuardedDocument(this, decrypted, budget);
    }

    @Override
    protected void prepareDecryption() throws IOException {
        try {
            super.prepareDecryption();
        } catch (IOException | LinkageError e) {
            // One for the holder of a certificate needs more than a password, and a library that is left out.
            throw UnreadableDocumentException.encrypted();
        }
    }
}
