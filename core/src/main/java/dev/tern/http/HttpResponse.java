package dev.tern.http;

import dev.tern.invocation.Lasting;
import java.util.concurrent.CompletionStage;

/**
 * A response as every cloud's mapper takes it.
 *
 * @param status the HTTP status
 * @param headers to be sent
 * @param body the bytes; empty for 204 and for {@code HEAD}
 */
public record HttpResponse(int status, Headers headers, Body body) implements Lasting {

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

    /** When the body has been taken to its end. */
    @Override
    public CompletionStage<Void> ended() {
        return body.ended();
    }

    @Override
    public void stop() {
        body.stop();
    }

    HttpResponse withoutBody() {
        return new HttpResponse(status, headers, Body.empty());
    }
}
