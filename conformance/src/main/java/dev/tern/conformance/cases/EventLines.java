package dev.tern.conformance.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a stream of <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">server-sent
 * events</a> as a client does: comments mean nothing, and an event without an empty line after it never arrives. The
 * data must be JSON.
 */
final class EventLines {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");

    private final ArrayNode events = JsonNodeFactory.instance.arrayNode();
    private final StringBuilder data = new StringBuilder();
    private String name = "";

    private EventLines() {}

    /** The events as an array of objects with {@code event} and {@code data}. */
    static ArrayNode read(String text) throws IOException {
        EventLines lines = new EventLines();
        List<String> all = List.of(LINE_BREAK.split(text, -1));
        // What follows the last line break is no line.
        for (String line : all.subList(0, all.size() - 1)) {
            lines.line(line);
        }
        return lines.events;
    }

    private void line(String line) throws IOException {
        if (line.isEmpty()) {
            dispatch();
            return;
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
        if (field.equals("event")) {
            name = value;
        } else if (field.equals("data")) {
            data.append(value).append('\n');
        }
    }

    private void dispatch() throws IOException {
        if (!data.isEmpty()) {
            events.addObject()
                    .put("event", name)
                    .set("data", StrictJson.read(data.toString().getBytes(StandardCharsets.UTF_8)));
        }
        data.setLength(0);
        name = "";
    }
}
