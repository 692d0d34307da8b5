package dev.tern.conformance.app;

import java.util.List;
import java.util.function.Function;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Functions that answer with a message, whose headers are the response's. */
final class MessageFunctions {
    private static final String STATUS = "statusCode";

    private MessageFunctions() {}

    /** A status, a header, a header with two values, and a type. */
    static final class Headers implements Function<String, Message<String>> {
        @Override
        public Message<String> apply(String text) {
            return MessageBuilder.withPayload(text)
                    .setHeader(STATUS, 201)
                    .setHeader("X-Case", "a value")
                    .setHeader("X-Case-Number", 7)
                    .setHeader("X-Case-Many", List.of("one", "two"))
                    .setHeader("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")
                    .setHeader("contentType", "text/markdown; charset=utf-8")
                    .build();
        }
    }

    /** Two cookies. */
    static final class Cookies implements Function<String, Message<String>> {
        @Override
        public Message<String> apply(String text) {
            return MessageBuilder.withPayload(text)
                    .setHeader("Set-Cookie", List.of("a=1; Path=/", "b=2; Expires=Sun, 06 Nov 2044 08:49:37 GMT"))
                    .build();
        }
    }

    /** Headers that would break the connection if they were sent. */
    static final class Framing implements Function<String, Message<String>> {
        @Override
        public Message<String> apply(String text) {
            return MessageBuilder.withPayload(text)
                    .setHeader("Content-Length", "3")
                    .setHeader("Transfer-Encoding", "chunked")
                    .setHeader("X-Case", "kept")
                    .build();
        }
    }

    /** The status that is asked for. */
    static final class Status implements Function<Integer, Message<String>> {
        @Override
        public Message<String> apply(Integer status) {
            return MessageBuilder.withPayload("status " + status)
                    .setHeader(STATUS, status)
                    .build();
        }
    }

    /** The status that is asked for, as a text. */
    static final class StatusText implements Function<String, Message<String>> {
        @Override
        public Message<String> apply(String status) {
            return MessageBuilder.withPayload("status " + status)
                    .setHeader(STATUS, status)
                    .build();
        }
    }
}
