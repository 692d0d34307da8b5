package dev.tern.document;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;

/** Decoded bytes, which are counted as they come and notice when the time is up as they are read. */
final class TimedBuffer extends RandomAccessReadWriteBuffer {
    private final ReadingBudget budget;

    TimedBuffer(ReadingBudget budget) {
        this.budget = budget;
    }

    @Override
    public void write(int b) throws IOException {
        budget.takeDecodedBytes(1);
        super.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        budget.takeDecodedBytes(length);
        super.write(bytes, offset, length);
    }

    @Override
    public int read() throws IOException {
        budget.tick();
        return super.read();
    }
}
