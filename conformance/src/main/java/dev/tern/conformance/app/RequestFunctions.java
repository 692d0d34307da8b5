package dev.tern.conformance.app;

import dev.tern.http.HttpRequest;
import dev.tern.invocation.Invocation;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/** Functions that say what reached them. */
final class RequestFunctions {
    private static final String ASKED = "X-Case-Ask";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private RequestFunctions() {}

    /**
     * What a function sees of a request.
     *
     * @param headers those whose names stand in {@code X-Case-Ask}, names in lower case, values joined by a comma
     * @param body in base64
     */
    record Seen(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {}

    /** The whole request. */
    static final class Echo implements Function<HttpRequest, Seen> {
        @Override
        public Seen apply(HttpRequest request) {
            Map<String, String> headers = new TreeMap<>();
            for (String name : COMMA.split(request.headers().first(ASKED).orElse(ASKED), -1)) {
                List<String> values = request.headers().all(name);
                if (!values.isEmpty()) {
                    headers.put(name.toLowerCase(Locale.ROOT), joined(values));
                }
            }
            headers.remove(ASKED.toLowerCase(Locale.ROOT));
            String body = Base64.getEncoder().encodeToString(request.body().bytes());
            return new Seen(request.method(), request.path(), request.query().parameters(), headers, body);
        }

        /** A front door may have joined repeated lines itself, with or without a space. */
        private static String joined(List<String> values) {
            return COMMA.matcher(String.join(",", values)).replaceAll(",");
        }
    }

    /** What a function knows of the call it works for. */
    record Call(String requestId, @Nullable String traceId) {}

    /** The facts of the call. */
    static final class Facts implements Supplier<Call> {
        @Override
        public Call get() {
            Invocation invocation = Invocation.current().orElseThrow();
            return new Call(invocation.requestId(), invocation.traceId().orElse(null));
        }
    }

    /** The headers of a message that begin with {@code x-case} or {@code spring}. */
    static final class MessageHeaders implements Function<Message<String>, Map<String, String>> {
        @Override
        public Map<String, String> apply(Message<String> message) {
            Map<String, String> headers = new TreeMap<>();
            message.getHeaders().forEach((name, value) -> {
                if (name.startsWith("x-case") || name.startsWith("spring")) {
                    headers.put(name, COMMA.matcher(String.valueOf(value)).replaceAll(","));
                }
            });
            return headers;
        }
    }
}
