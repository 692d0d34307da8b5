package dev.tern.conformance.provider.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Writes one answer to a connection, piece by piece. */
final class ReplyWriter {
    private static final byte[] LAST_CHUNK = ascii("0\r\n\r\n");

    private final Socket socket;
    private final StubReply reply;

    ReplyWriter(Socket socket, StubReply reply) {
        this.socket = socket;
        this.reply = reply;
    }

    /** Whether the connection can be used for another request. */
    boolean write() throws IOException, InterruptedException {
        sleep(reply.delay());
        if (reply.written() >= 0) {
            send(head());
            List<byte[]> pieces = reply.pieces();
            for (int i = 0; i < Math.min(pieces.size(), reply.written()); i++) {
                send(reply.chunked() ? chunk(pieces.get(i)) : pieces.get(i));
                sleep(reply.pause());
            }
        }
        return end();
    }

    private boolean end() throws IOException, InterruptedException {
        return switch (reply.ending()) {
            case WHOLE -> finish();
            case THEN_CLOSED -> finish() && close();
            case CUT_OFF -> close();
            case RESET -> reset();
            case SILENCE -> silence();
        };
    }

    private boolean finish() throws IOException {
        if (reply.chunked()) {
            send(LAST_CHUNK);
        }
        return true;
    }

    private boolean close() throws IOException {
        socket.close();
        return false;
    }

    private boolean reset() throws IOException {
        socket.setSoLinger(true, 0);
        return close();
    }

    private static boolean silence() throws InterruptedException {
        new CountDownLatch(1).await();
        return false;
    }

    private byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" \r\n");
        reply.headers().forEach((name, value) ->
                head.append(name).append(": ").append(value).append("\r\n"));
        head.append(reply.chunked() ? "Transfer-Encoding: chunked" : "Content-Length: " + reply.body().length);
        return ascii(head.append("\r\n\r\n").toString());
    }

    /** In one write, so that a piece is a packet where that matters. */
    private static byte[] chunk(byte[] piece) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream(piece.length + 16);
        chunk.writeBytes(ascii(Integer.toHexString(piece.length) + "\r\n"));
        chunk.writeBytes(piece);
        chunk.writeBytes(ascii("\r\n"));
        return chunk.toByteArray();
    }

    private void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private static void sleep(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            Thread.sleep(time.toMillis());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
