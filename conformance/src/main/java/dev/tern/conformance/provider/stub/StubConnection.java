package dev.tern.conformance.provider.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tern.conformance.provider.stub.StubReply.Ending;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One connection of a client. While the stub waits it also listens: a client that leaves is noticed at once, whatever
 * the stub is about to send.
 */
final class StubConnection implements Runnable {
    private static final Duration FOREVER = Duration.ofMinutes(5);

    private final Socket socket;
    private final Function<StubRequest, StubReply> answers;
    private final Runnable ended;

    /**
     * A connection that is served by {@link #run}.
     *
     * @param answers says what is done with a request
     * @param ended called when a request is done with, well or badly
     */
    StubConnection(Socket socket, Function<StubRequest, StubReply> answers, Runnable ended) {
        this.socket = socket;
        this.answers = answers;
        this.ended = ended;
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            StubRequestReader requests = new StubRequestReader(in);
            Optional<StubRequest> next = requests.read();
            while (next.isPresent()) {
                boolean goesOn = answer(next.get(), in);
                next = goesOn ? requests.read() : Optional.empty();
            }
        } catch (IOException e) {
            // The client has left, as many do in these tests.
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is what it should be.
        }
    }

    private boolean answer(StubRequest request, InputStream in) throws IOException {
        StubReply reply = answers.apply(request);
        try {
            send(reply, in, socket.getOutputStream());
            return reply.ending() == Ending.WHOLE;
        } finally {
            ended.run();
        }
    }

    private void send(StubReply reply, InputStream in, OutputStream out) throws IOException {
        listen(reply.beforeHeaders(), in);
        if (reply.status() > 0) {
            boolean chunked = reply.pieces().size() > 1 || reply.ending() != Ending.WHOLE;
            out.write(head(reply, chunked).getBytes(ISO_8859_1));
            out.flush();
            for (byte[] piece : reply.pieces()) {
                listen(reply.beforePiece(), in);
                out.write(chunked ? chunk(piece) : piece);
                out.flush();
            }
            if (chunked && reply.ending() == Ending.WHOLE) {
                out.write("0\r\n\r\n".getBytes(ISO_8859_1));
                out.flush();
            }
        }
        end(reply.ending(), in);
    }

    private void end(Ending ending, InputStream in) throws IOException {
        if (ending == Ending.SILENT) {
            listen(FOREVER, in);
        }
        if (ending == Ending.RESET) {
            socket.setSoLinger(true, 0);
        }
        if (ending != Ending.WHOLE) {
            socket.close();
        }
    }

    /** Waits, unless the client leaves. */
    private void listen(Duration wait, InputStream in) throws IOException {
        if (wait.isZero()) {
            return;
        }
        socket.setSoTimeout(Math.toIntExact(wait.toMillis()));
        in.mark(1);
        try {
            if (in.read() < 0) {
                throw new EOFException("the client has left");
            }
            in.reset();
        } catch (SocketTimeoutException e) {
            // It is still there.
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(0);
            }
        }
    }

    private static String head(StubReply reply, boolean chunked) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" Stub\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        int length = reply.pieces().stream().mapToInt(piece -> piece.length).sum();
        return head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length)
                .append("\r\n\r\n")
                .toString();
    }

    private static byte[] chunk(byte[] piece) {
        byte[] size = (Integer.toHexString(piece.length) + "\r\n").getBytes(ISO_8859_1);
        byte[] chunk = new byte[size.length + piece.length + 2];
        System.arraycopy(size, 0, chunk, 0, size.length);
        System.arraycopy(piece, 0, chunk, size.length, piece.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
