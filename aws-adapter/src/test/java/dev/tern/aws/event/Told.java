package dev.tern.aws.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What an event says, in a line. */
public final class Told {
    static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    public static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Told.class.getResource("/events")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode event(String name) {
        try (InputStream in = Told.class.getResourceAsStream("/events/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Delivery> deliveries(String name) {
        return EventBatch.of(event(name)).deliveries();
    }

    static String data(Delivery delivery) {
        return new String(Objects.requireNonNull(delivery.event().getData()).toBytes(), UTF_8);
    }

    /** Each delivery, or that there is none. */
    public static String inALine(List<Delivery> deliveries) {
        return deliveries.isEmpty()
                ? "not modelled"
                : deliveries.stream().map(Told::inALine).collect(Collectors.joining("; "));
    }

    private static String inALine(Delivery delivery) {
        String group = delivery.group() == null ? "" : " in group " + delivery.group();
        return inWords(delivery.what()) + group;
    }

    private static String inWords(Occurrence what) {
        if (what instanceof Occurrence.ObjectChanged changed) {
            return "changed " + changed.object().address() + " "
                    + changed.object().version() + " " + changed.object().size();
        }
        if (what instanceof Occurrence.ObjectDeleted deleted) {
            return "deleted " + deleted.object().address();
        }
        if (what instanceof Occurrence.NothingToDo nothing) {
            return "nothing to do: " + nothing.reason();
        }
        return what instanceof Occurrence.Unreadable unreadable
                ? "unreadable: " + unreadable.reason()
                : what.getClass().getSimpleName();
    }
}
