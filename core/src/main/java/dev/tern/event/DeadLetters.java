package dev.tern.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.delivery.EventKey;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Puts events aside that cannot be dealt with: as JSON with the reason, the time and the event in the JSON format of
 * CloudEvents. In a store of objects each is an object of its own, {@code 2026-11-29/}, the event's key and {@code .json}.
 */
final class DeadLetters {
    private static final int ROOM_FOR_ATTRIBUTES = 400;

    private final Optional<StoreAddress> address;
    private final EventStores stores;
    private final ObjectMapper json;
    private final InstantSource clock;

    DeadLetters(Optional<StoreAddress> address, EventStores stores, ObjectMapper json, InstantSource clock) {
        this.address = address;
        this.stores = stores;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts an event aside.
     *
     * @return empty if it was, or else why it was not, as the end of a sentence
     */
    Optional<String> put(CloudEvent event, String reason) {
        if (address.isEmpty()) {
            return Optional.of("tern.events.dead-letters is not set");
        }
        try {
            return put(address.get(), event, reason);
        } catch (StoreException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Optional.of(
                    "the place for dead letters failed: " + e.getClass().getName());
        }
    }

    private Optional<String> put(StoreAddress place, CloudEvent event, String reason) {
        Instant now = clock.instant();
        String letter = letter(event, reason, now);
        Optional<ObjectStore> objects = stores.objects(place);
        if (objects.isPresent()) {
            String key = now.atOffset(ZoneOffset.UTC).toLocalDate() + "/" + EventKey.of(event) + ".json";
            var unused = objects.get().put(key, ObjectContent.of(letter), WriteCondition.always());
            return Optional.empty();
        }
        return stores.messages(place)
                .map(queue -> send(queue, event, letter))
                .orElseGet(() -> Optional.of("tern.events.dead-letters names no store of objects and no queue"));
    }

    private static Optional<String> send(MessageSender queue, CloudEvent event, String letter) {
        int most = queue.mostBytes() - ROOM_FOR_ATTRIBUTES;
        if (letter.getBytes(StandardCharsets.UTF_8).length > most) {
            return Optional.of("it is too long for the queue that tern.events.dead-letters names");
        }
        queue.send(letter, Map.of("tern-event-key", EventKey.of(event)));
        return Optional.empty();
    }

    private String letter(CloudEvent event, String reason, Instant now) {
        ObjectNode letter = json.createObjectNode();
        letter.put("reason", reason).put("failedAt", now.toString());
        letter.set("event", node(event));
        try {
            return json.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Data that calls itself JSON and is none would spoil the letter, so that it is kept as base64. */
    private JsonNode node(CloudEvent event) {
        JsonFormat format = new JsonFormat();
        try {
            return json.readTree(format.serialize(event));
        } catch (IOException | CloudEventRWException | IllegalStateException e) {
            return base64(event, format);
        }
    }

    private JsonNode base64(CloudEvent event, JsonFormat format) {
        try {
            return json.readTree(format.withForceJsonDataToBase64().serialize(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
