package dev.tern.model.openai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of server-sent events from their lines, by the
 * <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">specification</a>,
 * but takes a last event that no empty line ends: the connection's end is an end too.
 */
final class EventData {
    private static final String FIELD = "data:";

    private @Nullable StringBuilder data;

    /** The data of the event that this line ends, if it ends one. */
    List<String> next(String line) {
        if (line.isEmpty()) {
            return last();
        }
        if (line.startsWith(FIELD)) {
            String value = line.substring(line.startsWith(" ", FIELD.length()) ? FIELD.length() + 1 : FIELD.length());
            data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
        }
        return List.of();
    }

    /** The data of an event that has not been ended. */
    List<String> last() {
        if (data == null) {
            return List.of();
        }
        String whole = data.toString();
        data = null;
        return List.of(whole);
    }
}
