package dev.tern.conformance.provider.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tern.http.Body;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads requests of HTTP/1.1 whose bodies have a length or come in chunks (RFC 9112, section 6). */
final class StubRequestReader {
    private final InputStream in;

    StubRequestReader(InputStream in) {
        this.in = in;
    }

    /** The next request; empty once the client has closed the connection. */
    Optional<StubRequest> read() throws IOException {
        String start = line();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String[] words = start.split(" ", -1);
        return Optional.of(new StubRequest(words[0], words[1], Map.copyOf(headers), body(headers)));
    }

    private Body body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            return Body.of(chunks());
        }
        return Body.of(exactly(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the client has left in the middle of a request");
        }
        return bytes;
    }

    /** Without its end; empty at the end of the stream, too. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }
}
