package dev.tern.conformance.app;

import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpResponse;
import java.util.function.Function;
import java.util.function.Supplier;

/** Functions that give the whole response themselves. */
final class ResponseFunctions {
    private ResponseFunctions() {}

    /** Two cookies, one with a comma. */
    static final class Cookies implements Function<String, HttpResponse> {
        @Override
        public HttpResponse apply(String text) {
            Headers headers = Headers.of("Content-Type", "text/plain; charset=utf-8")
                    .plus("Set-Cookie", "a=1; Path=/; HttpOnly")
                    .plus("Set-Cookie", "b=2; Expires=Sun, 06 Nov 2044 08:49:37 GMT");
            return new HttpResponse(200, headers, Body.of(text));
        }
    }

    /** Three bytes that are no text. */
    static final class Picture implements Supplier<HttpResponse> {
        @Override
        public HttpResponse get() {
            return HttpResponse.of(200, "image/png", Body.of(new byte[] {0, (byte) 0xFF, (byte) 0x80}));
        }
    }

    /** Elsewhere. */
    static final class Redirect implements Supplier<HttpResponse> {
        @Override
        public HttpResponse get() {
            return new HttpResponse(302, Headers.of("Location", "/health"), Body.empty());
        }
    }
}
