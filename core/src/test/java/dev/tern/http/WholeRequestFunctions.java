package dev.tern.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Functions that take the whole request, or give the whole response. */
public final class WholeRequestFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String NAMES = "describe,redirect,unframed,teapot";

    /** Says what it was sent. */
    public static final class Describe implements Function<HttpRequest, Map<String, Object>> {
        @Override
        public Map<String, Object> apply(HttpRequest request) {
            return Map.of(
                    "method", request.method(),
                    "colors", request.query().parameters().getOrDefault("color", List.of()),
                    "body", request.body().text());
        }
    }

    /** Gives a response with two cookies. */
    public static final class Redirect implements Function<HttpRequest, HttpResponse> {
        @Override
        public HttpResponse apply(HttpRequest request) {
            Headers headers =
                    Headers.of("Location", "/health").plus("Set-Cookie", "a=1").plus("Set-Cookie", "b=2");
            return new HttpResponse(303, headers, Body.empty());
        }
    }

    /** Claims a length that is not true, and says no type. */
    public static final class Unframed implements Function<HttpRequest, HttpResponse> {
        @Override
        public HttpResponse apply(HttpRequest request) {
            return new HttpResponse(200, Headers.of("Content-Length", "1"), Body.of("abc"));
        }
    }

    /** Gives a status that does not exist. */
    public static final class Teapot implements Function<HttpRequest, HttpResponse> {
        @Override
        public HttpResponse apply(HttpRequest request) {
            return new HttpResponse(Integer.parseInt(request.body().text()), Headers.none(), Body.of("short"));
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("describe", Describe.class);
        context.registerBean("redirect", Redirect.class);
        context.registerBean("unframed", Unframed.class);
        context.registerBean("teapot", Teapot.class);
    }
}
