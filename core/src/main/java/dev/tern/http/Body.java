package dev.tern.http;

import dev.tern.invocation.Lasting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a request or a response. Those of a response may come little by little, once: they are either sent with
 * {@link #writeTo} as they come, or gathered by the first call that wants all of them, such as {@link #bytes} or
 * {@link #size}, which waits for the end. Everything else about a body never changes.
 */
public final class Body implements Lasting {
    private static final Body EMPTY = new Body(new byte[0], null);

    private final @Nullable BodyStream stream;
    private byte @Nullable [] bytes;
    private boolean taken;

    private Body(byte @Nullable [] bytes, @Nullable BodyStream stream) {
        this.bytes = bytes;
        this.stream = stream;
    }

    /** A body without a byte. */
    public static Body empty() {
        return EMPTY;
    }

    /** The given bytes, which must not be changed afterwards. */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Body(bytes, null);
    }

    /** Text in UTF-8. */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that come little by little. */
    public static Body of(BodyStream stream) {
        return new Body(null, stream);
    }

    /**
     * The bytes themselves, not a copy: not to be changed. Of a stream they are all that come until its end, which its
     * call's deadline bounds.
     *
     * @throws IllegalStateException if a stream has been sent already, or the thread is told to stop
     */
    public synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = gathered(taken());
        }
        return bytes;
    }

    /** The bytes as UTF-8 text; what is not UTF-8 becomes a replacement character. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The number of bytes; a stream is gathered for it. */
    public int size() {
        return bytes().length;
    }

    /** Whether there is no byte. A stream is not empty, as far as anybody can know before its end. */
    public boolean isEmpty() {
        return stream == null && size() == 0;
    }

    /** Whether the bytes come little by little, so that their number is not known when the first is sent. */
    public boolean isStream() {
        return stream != null;
    }

    /**
     * Sends the bytes, each part of a stream as soon as it comes.
     *
     * @throws IOException if they cannot be sent; a stream is cancelled then
     * @throws IllegalStateException if a stream has been sent or gathered already
     */
    public void writeTo(OutputStream out) throws IOException {
        if (stream == null) {
            out.write(bytes());
            out.flush();
            return;
        }
        send(taken(), out);
    }

    /** When the last byte has been taken: at once, unless this is a stream. */
    @Override
    public CompletionStage<Void> ended() {
        return stream == null ? AtOnce.ENDED : stream.ended();
    }

    @Override
    public void stop() {
        if (stream != null) {
            stream.stop();
        }
    }

    /** Nobody wants the bytes, or the rest of them. */
    public void cancel() {
        if (stream != null) {
            stream.cancel();
        }
    }

    private synchronized BodyStream taken() {
        if (stream == null || taken) {
            throw new IllegalStateException("a stream can be taken once");
        }
        taken = true;
        return stream;
    }

    private static void send(BodyStream stream, OutputStream out) throws IOException {
        try {
            for (byte[] part = stream.nextOrFiller(); part != null; part = stream.nextOrFiller()) {
                out.write(part);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        } finally {
            // Harmless after the end.
            stream.cancel();
        }
    }

    private static byte[] gathered(BodyStream stream) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (byte[] part = stream.next(); part != null; part = stream.next()) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the stream's end", e);
        } finally {
            stream.cancel();
        }
    }

    /** Bytes that are there have nobody who waits for their end: most starts do without a pool of threads for it. */
    private static final class AtOnce {
        static final CompletionStage<Void> ENDED = CompletableFuture.completedFuture(null);
    }

    /** Bytes are equal to the same bytes; a stream is equal to itself alone. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Body body
                        && stream == null
                        && body.stream == null
                        && Arrays.equals(body.bytes(), bytes()));
    }

    @Override
    public int hashCode() {
        return stream == null ? Arrays.hashCode(bytes()) : System.identityHashCode(this);
    }

    @Override
    public String toString() {
        // The content may be a prompt or a document.
        return stream == null ? size() + " bytes" : "a stream";
    }
}
