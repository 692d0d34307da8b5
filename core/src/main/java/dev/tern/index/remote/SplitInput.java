package dev.tern.index.remote;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;

/** A file of which only what comes before the text is here. Lucene reads slices of it, each in one part or the other. */
final class SplitInput extends BufferedIndexInput {
    private final IndexInput before;
    private final IndexInput text;

    SplitInput(String name, IndexInput before, IndexInput text) {
        super(name);
        this.before = before;
        this.text = text;
    }

    @Override
    public IndexInput slice(String description, long offset, long length) throws IOException {
        if (offset + length <= before.length()) {
            return before.slice(description, offset, length);
        }
        return offset >= before.length()
                ? text.slice(description, offset - before.length(), length)
                : super.slice(description, offset, length);
    }

    @Override
    protected void readInternal(ByteBuffer target) throws IOException {
        long position = getFilePointer();
        if (position + target.remaining() > length()) {
            throw new EOFException(toString());
        }
        while (target.hasRemaining()) {
            boolean isText = position >= before.length();
            long left = isText ? target.remaining() : before.length() - position;
            byte[] bytes = new byte[(int) Math.min(left, target.remaining())];
            IndexInput part = (isText ? text : before).clone();
            part.seek(isText ? position - before.length() : position);
            part.readBytes(bytes, 0, bytes.length);
            target.put(bytes);
            position += bytes.length;
        }
    }

    @Override
    protected void seekInternal(long position) throws EOFException {
        if (position > length()) {
            throw new EOFException(toString());
        }
    }

    @Override
    public long length() {
        return before.length() + text.length();
    }

    @Override
    public void close() throws IOException {
        before.close();
        text.close();
    }
}
