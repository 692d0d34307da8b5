package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What an event says, by the mapper that its form is for. */
final class Told {
    private static final String INVOCATION = "invocation-1";

    private Told() {}

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Told.class.getResource("/events/azure"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object with the name of a trigger is what the host binds to it; else an array is posted. */
    static List<Delivery> deliveries(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        JsonNode json = EventJson.value(text).orElse(MissingNode.getInstance());
        return switch (json.path("trigger").asText()) {
            case "queue" ->
                QueuedMessage.ofStorage("work", text(json, "Id"), text(json, "message"))
                        .deliveries();
            case "serviceBus" ->
                QueuedMessage.ofServiceBus("work", text(json, "SequenceNumber"), text(json, "message"))
                        .deliveries();
            case "serviceBusBatch" ->
                QueuedBatch.ofServiceBus(
                                "work", numbers(json.path("SequenceNumberArray")), texts(json.path("messages")))
                        .deliveries();
            case "blob" -> List.of(BlobTriggered.delivery(text(json, "BlobTrigger"), text(json, "Uri"), INVOCATION));
            case "timer" -> List.of(TimerFired.delivery(text, INVOCATION));
            default -> text.stripLeading().startsWith("{") ? TriggeredEvent.deliveries(text) : posted(bytes);
        };
    }

    static List<Delivery> posted(byte[] body) {
        return PostedGridEvents.deliveries(new PostedEvent(name -> Optional.of("Notification"), body))
                .orElseThrow();
    }

    static String inALine(List<Delivery> deliveries) {
        return deliveries.stream().map(delivery -> inWords(delivery.what())).collect(Collectors.joining("; "));
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
        if (what instanceof Occurrence.Handshake handshake) {
            return "handshake " + handshake.answer();
        }
        return what instanceof Occurrence.Unreadable unreadable
                ? "unreadable: " + unreadable.reason()
                : what.getClass().getSimpleName();
    }

    private static long @Nullable [] numbers(JsonNode array) {
        return array.isArray() ? values(array).mapToLong(JsonNode::asLong).toArray() : null;
    }

    private static @Nullable String @Nullable [] texts(JsonNode array) {
        return array.isArray() ? values(array).map(JsonNode::textValue).toArray(String[]::new) : null;
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Null is bound where the host has nothing. */
    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull()
                ? null
                : value.isTextual() ? value.textValue() : value.toString();
    }
}
