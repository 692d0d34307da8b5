package dev.tern.gcp.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.state.HashedName;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Pub/Sub itself posts to an address, without Eventarc in between: {@code {"message": {…}, "subscription": "…"}}. It
 * becomes the CloudEvent that Eventarc would make of it: the id is {@code message.messageId}, or {@code message_id} as
 * older subscriptions write it, or without both a hash of the envelope; the time is {@code message.publishTime}; the data
 * are the envelope. The source is {@code //pubsub.googleapis.com/} and the subscription, as the envelope does not name the
 * topic.
 *
 * @see <a href="https://cloud.google.com/pubsub/docs/push#receive_push">push messages</a>
 */
final class PushEnvelope {
    private static final String SERVICE = "//pubsub.googleapis.com/";

    private PushEnvelope() {}

    /** The event; empty if what was posted is no such envelope. */
    static Optional<CloudEvent> read(byte[] body) {
        return GoogleJson.object(body)
                .filter(envelope -> envelope.path("message").isObject()
                        && envelope.path("subscription").isTextual())
                .map(envelope -> event(envelope, body));
    }

    private static CloudEvent event(JsonNode envelope, byte[] body) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id(envelope.path("message"), body))
                .withSource(source(envelope.path("subscription").textValue()))
                .withType(PubSubMessage.TYPE)
                .withData("application/json", body);
        OffsetDateTime time = time(GoogleJson.text(envelope.path("message"), "publishTime"));
        return time == null ? event.build() : event.withTime(time).build();
    }

    private static String id(JsonNode message, byte[] body) {
        String id = GoogleJson.text(message, "messageId");
        String older = id == null ? GoogleJson.text(message, "message_id") : id;
        return older == null ? HashedName.of(new String(body, StandardCharsets.UTF_8)) : older;
    }

    private static URI source(String subscription) {
        try {
            return new URI(SERVICE + subscription);
        } catch (URISyntaxException e) {
            return URI.create(SERVICE + HashedName.of(subscription));
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
