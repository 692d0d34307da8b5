package dev.tern.document;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Bytes that stand in the file as they are, and notice when the time is up. */
final class TimedView extends RandomAccessReadView {
    private final ReadingBudget budget;

    TimedView(RandomAccessRead bytes, ReadingBudget budget) throws IOException {
        super(bytes, 0, bytes.length(), true);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.tick();
        return super.read();
    }
}
