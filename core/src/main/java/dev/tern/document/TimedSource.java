package dev.tern.document;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a PDF, which notice when the time is up: PDFBox searches a damaged file again and again. */
final class TimedSource extends RandomAccessReadBuffer {
    private final ReadingBudget budget;

    TimedSource(byte[] content, ReadingBudget budget) {
        super(content);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.tick();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        budget.tick();
        return super.read(buffer, offset, length);
    }
}
