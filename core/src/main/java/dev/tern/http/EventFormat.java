package dev.tern.http;

import dev.tern.function.StreamEvent;
import dev.tern.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Writes events as lines of <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">server-sent
 * events</a>: the name, and the data as JSON, which has no line break.
 */
final class EventFormat {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private final JsonCodec json;

    EventFormat(JsonCodec json) {
        this.json = json;
    }

    byte[] event(StreamEvent event) {
        if (!NAME.matcher(event.name()).matches()) {
            throw new IllegalArgumentException("an event's name has letters only");
        }
        return lines(event.name(), json.encode(event.data()));
    }

    byte[] error(Throwable failure, String requestId) {
        return lines("error", json.encode(Problem.of(Problems.of(failure), requestId)));
    }

    /** Means nothing to any client. */
    static byte[] comment(String text) {
        return (": " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lines(String name, Body data) {
        return ("event: " + name + "\ndata: " + data.text() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
