package dev.tern.gcp.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of Pub/Sub, as a CloudEvent of the type {@code google.cloud.pubsub.topic.v1.messagePublished} carries it, or
 * the envelope that Pub/Sub itself posts. These fields are read: {@code message}, which is required;
 * {@code message.data}, base64 that may be missing; {@code message.attributes}; {@code message.orderingKey}, by which
 * order counts.
 *
 * <p>A message is, in this order: what {@link StorageNotification} knows; a schedule that has fired, if its words are
 * {@code {"tern":"keep-warm"}} and nothing else, as Cloud Scheduler reaches a function of events only by a topic; a message
 * to somebody. The delivery of the last has the words alone as its data: {@code application/json} if they are a JSON
 * object, {@code text/plain} if they are other text, {@code application/octet-stream} if they are no text in UTF-8.
 *
 * @param words decoded
 * @param attributes a missing node if there are none
 * @param orderingKey null if there is none
 * @see <a href="https://github.com/googleapis/google-cloudevents/blob/main/proto/google/events/cloud/pubsub/v1/data.proto">MessagePublishedData</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record PubSubMessage(
        byte[] words, JsonNode attributes, @Nullable String orderingKey) {
    static final String TYPE = "google.cloud.pubsub.topic.v1.messagePublished";

    private static final String KEEP_WARM = "keep-warm";
    // Whatever is longer is no mark, and need not be read to know that.
    private static final int LONGEST_MARK = 100;

    /** The message in an envelope. */
    static PubSubMessage of(JsonNode envelope) throws UnreadableException {
        JsonNode message = envelope.path("message");
        if (!message.isObject()) {
            throw new UnreadableException("data.message is missing or no object");
        }
        return new PubSubMessage(
                words(message.path("data")), message.path("attributes"), GoogleJson.text(message, "orderingKey"));
    }

    /** What it says has happened, with the event that carried it. */
    Delivery delivery(CloudEvent carrier) throws UnreadableException {
        Optional<Occurrence> known = StorageNotification.occurrence(attributes, words);
        if (known.isPresent()) {
            return new Delivery(carrier, known.get(), orderingKey);
        }
        return isMark()
                ? new Delivery(carrier, new Occurrence.ScheduleFired(), orderingKey)
                : new Delivery(alone(carrier), new Occurrence.MessageArrived(), orderingKey);
    }

    private CloudEvent alone(CloudEvent carrier) {
        return CloudEventBuilder.v1(carrier).withData(contentType(), words).build();
    }

    private boolean isMark() {
        return words.length <= LONGEST_MARK
                && GoogleJson.object(words)
                        .filter(mark -> mark.size() == 1
                                && KEEP_WARM.equals(mark.path("tern").textValue()))
                        .isPresent();
    }

    private String contentType() {
        if (GoogleJson.object(words).isPresent()) {
            return "application/json";
        }
        try {
            Object unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(words));
            return "text/plain";
        } catch (CharacterCodingException e) {
            return "application/octet-stream";
        }
    }

    private static byte[] words(JsonNode data) throws UnreadableException {
        if (data.isMissingNode() || data.isNull()) {
            return new byte[0];
        }
        if (!data.isTextual()) {
            throw new UnreadableException("data.message.data is no text");
        }
        try {
            // Protocol Buffers take both alphabets where they read bytes from JSON.
            return Base64.getDecoder().decode(data.textValue().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("data.message.data is not in base64");
        }
    }
}
