package dev.tern.conformance.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the HTTP/1.1 subset which the clients of our servers speak: bodies have a Content-Length (RFC 9112, section
 * 6.2). Anything else is a {@link ProtocolException}.
 */
public final class RequestReader {

    // The Java client puts up to 1 MiB of X-Ray report into one header, which common servers refuse.
    private static final int MAX_HEAD_BYTES = 2 * 1024 * 1024;
    // Far above Lambda's 6 MB response limit, so that a test sees the function's answer and not this limit.
    private static final int MAX_BODY_BYTES = 64 * 1024 * 1024;

    private final InputStream in;

    /** Reads requests from a connection, one after the other. */
    public RequestReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * Returns the next request, or nothing if the client has closed the connection between two requests.
     *
     * @throws ProtocolException for what cannot be read as a request; the connection cannot go on then
     * @throws IOException if the connection breaks
     */
    public Optional<ReceivedRequest> read() throws IOException {
        String head = head();
        return head.isEmpty()
                ? Optional.empty()
                : Optional.of(request(head.strip().split("\r\n", -1)));
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(1024);
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                return ended(head);
            }
            if (head.size() == MAX_HEAD_BYTES) {
                throw new ProtocolException("Request head above " + MAX_HEAD_BYTES + " bytes");
            }
            head.write(next);
            matched = next == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(ISO_8859_1);
    }

    private static String ended(ByteArrayOutputStream head) throws EOFException {
        if (head.size() > 0) {
            throw new EOFException("Connection closed inside a request head");
        }
        return "";
    }

    private ReceivedRequest request(String[] lines) throws IOException {
        String[] start = lines[0].split(" ", -1);
        if (start.length != 3 || !start[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("Not an HTTP/1 request line");
        }
        Map<String, String> headers = headers(lines);
        return new ReceivedRequest(start[0], start[1], headers, body(headers));
    }

    private static Map<String, String> headers(String[] lines) throws ProtocolException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("Not a header line");
            }
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            headers.put(name, lines[i].substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            throw new ProtocolException("A body needs a Content-Length");
        }
        int length = length(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("Connection closed inside a request body");
        }
        return body;
    }

    private static int length(String header) throws ProtocolException {
        // Nine digits at most: the check of the limit comes after, and parseInt cannot overflow.
        int length = header.matches("[0-9]{1,9}") ? Integer.parseInt(header) : -1;
        if (length < 0 || length > MAX_BODY_BYTES) {
            throw new ProtocolException("Content-Length has to be a number up to " + MAX_BODY_BYTES);
        }
        return length;
    }
}
