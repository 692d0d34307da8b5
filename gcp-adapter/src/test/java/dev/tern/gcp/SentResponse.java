package dev.tern.gcp;

import com.google.cloud.functions.HttpResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A response as the Functions Framework takes it: once the body is begun, status and headers are gone. */
final class SentResponse implements HttpResponse {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Parts body = new Parts();
    private boolean begun;
    private int status;

    /** What is written, and how much of it has been sent on its way. */
    private static final class Parts extends ByteArrayOutputStream {
        private final List<Integer> flushed = new ArrayList<>();

        @Override
        public void flush() {
            flushed.add(count);
        }
    }

    /** How many bytes had been written at each flush. */
    List<Integer> flushed() {
        return body.flushed;
    }

    int status() {
        return status;
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void setStatusCode(int code) {
        beforeTheBody();
        status = code;
    }

    @Override
    public void setStatusCode(int code, String message) {
        setStatusCode(code);
    }

    @Override
    public void setContentType(String contentType) {
        beforeTheBody();
        headers.put("Content-Type", new ArrayList<>(List.of(contentType)));
    }

    @Override
    public Optional<String> getContentType() {
        return Optional.ofNullable(headers.get("Content-Type")).map(values -> values.get(0));
    }

    @Override
    public void appendHeader(String header, String value) {
        beforeTheBody();
        headers.computeIfAbsent(header, any -> new ArrayList<>()).add(value);
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return headers;
    }

    @Override
    public OutputStream getOutputStream() {
        begun = true;
        return body;
    }

    @Override
    public BufferedWriter getWriter() {
        throw new IllegalStateException("a body is bytes");
    }

    private void beforeTheBody() {
        if (begun) {
            throw new IllegalStateException("the headers have been sent");
        }
    }
}
