package dev.tern.gcp;

import com.google.cloud.functions.HttpRequest;
import dev.tern.http.Body;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as the Functions Framework hands it over; like some versions of it, it gives parameters or the body. */
final class ReceivedRequest implements HttpRequest {
    private final String method;
    private final String uri;
    private final Map<String, List<String>> headers;
    private final InputStream body;

    ReceivedRequest(String method, String uri, Map<String, List<String>> headers, Body body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = new ByteArrayInputStream(body.bytes());
    }

    static ReceivedRequest get(String target, Map<String, List<String>> headers) {
        return new ReceivedRequest("GET", "http://function.example" + target, headers, Body.empty());
    }

    static ReceivedRequest post(String target, Map<String, List<String>> headers, Body body) {
        return new ReceivedRequest("POST", "http://function.example" + target, headers, body);
    }

    /** How much of the body nobody has read. */
    int unread() throws IOException {
        return body.available();
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getUri() {
        return uri;
    }

    @Override
    public String getPath() {
        throw new IllegalStateException("versions differ in whether this is raw");
    }

    @Override
    public Optional<String> getQuery() {
        throw new IllegalStateException("the address has it");
    }

    @Override
    public Map<String, List<String>> getQueryParameters() {
        throw new IllegalStateException("reads a form's body");
    }

    @Override
    public Map<String, HttpPart> getParts() {
        throw new IllegalStateException("reads the body");
    }

    @Override
    public Optional<String> getContentType() {
        return Optional.ofNullable(headers.get("Content-Type")).map(values -> values.get(0));
    }

    @Override
    public long getContentLength() {
        return -1;
    }

    @Override
    public Optional<String> getCharacterEncoding() {
        return Optional.empty();
    }

    @Override
    public InputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        throw new IllegalStateException("a body is bytes");
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return headers;
    }
}
