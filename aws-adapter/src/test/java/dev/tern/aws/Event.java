package dev.tern.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A real event from a file, with a change of the test's. */
final class Event {
    static final ObjectMapper JSON = new ObjectMapper();

    private Event() {}

    /** The event as it is in the file. */
    static byte[] of(String name) {
        return of(name, event -> {});
    }

    /** The event after a change. */
    static byte[] of(String name, Consumer<ObjectNode> change) {
        try (InputStream in = Event.class.getResourceAsStream("/events/" + name + ".json")) {
            ObjectNode event = (ObjectNode) JSON.readTree(in);
            change.accept(event);
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same event, sent to a function of the test application. */
    static byte[] to(String function, String name, Consumer<ObjectNode> change) {
        return of(name, event -> {
            String path = "/v1/functions/" + function;
            if (event.has("rawPath")) {
                event.put("rawPath", path);
            } else {
                event.put("path", path).put("httpMethod", "POST");
            }
            change.accept(event);
        });
    }
}
