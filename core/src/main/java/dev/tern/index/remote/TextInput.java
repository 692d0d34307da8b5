package dev.tern.index.remote;

import java.io.EOFException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;

/** The text of a file or a slice of it, read in pieces; its ends are known. */
final class TextInput extends BufferedIndexInput {
    // What Lucene reads first must not need a piece.
    private static final int BUFFER = TextPart.FIRST;

    private final CommitFile file;
    private final TextPart text;
    private final Pieces pieces;
    private final long start;
    private final long length;

    TextInput(CommitFile file, TextPart text, Pieces pieces) {
        this(file, text, pieces, 0, file.bytes() - text.from());
    }

    private TextInput(CommitFile file, TextPart text, Pieces pieces, long start, long length) {
        super(file.name(), BUFFER);
        this.file = file;
        this.text = text;
        this.pieces = pieces;
        this.start = start;
        this.length = length;
    }

    @Override
    public IndexInput slice(String description, long offset, long bytes) {
        if (offset < 0 || bytes < 0 || offset + bytes > length) {
            throw new IllegalArgumentException("there is no such slice of " + this + ": " + description);
        }
        return new TextInput(file, text, pieces, start + offset, bytes);
    }

    @Override
    protected void readInternal(ByteBuffer target) throws EOFException {
        requireWithin(getFilePointer() + target.remaining());
        long position = start + getFilePointer();
        long last = file.bytes() - text.from() - text.last().length;
        if (position + target.remaining() <= text.first().length) {
            target.put(text.first(), (int) position, target.remaining());
        } else if (position >= last) {
            target.put(text.last(), (int) (position - last), target.remaining());
        } else {
            readPieces(position, target);
        }
    }

    private void readPieces(long from, ByteBuffer target) {
        long position = from;
        while (target.hasRemaining()) {
            byte[] piece = pieces.of(file, TextPart.number(position));
            int offset = (int) (position % TextPart.PIECE);
            int bytes = Math.min(target.remaining(), piece.length - offset);
            target.put(piece, offset, bytes);
            position += bytes;
        }
    }

    @Override
    protected void seekInternal(long position) throws EOFException {
        requireWithin(position);
    }

    private void requireWithin(long position) throws EOFException {
        if (position > length) {
            throw new EOFException(toString());
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() {}
}
