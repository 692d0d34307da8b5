package dev.tern.http;

/**
 * A response as every cloud's mapper takes it.
 *
 * @param status the HTTP status
 * @param headers to be sent
 * @param body the bytes; empty for 204 and for {@code HEAD}
 */
public record HttpResponse(int status, Headers headers, Body body) {

    /** A response with a body. */
    public static HttpResponse of(int status, String contentType, Body body) {
        return new HttpResponse(status, Headers.of("Content-Type", contentType), body);
    }

    /** 204, nothing to say. */
    public static HttpResponse noContent() {
        return new HttpResponse(204, Headers.none(), Body.empty());
    }

    /** The same response with this as the only value of a header. */
    public HttpResponse with(String header, String value) {
        return new HttpResponse(status, headers.with(header, value), body);
    }

    HttpResponse withoutBody() {
        return new HttpResponse(status, headers, Body.empty());
    }
}
