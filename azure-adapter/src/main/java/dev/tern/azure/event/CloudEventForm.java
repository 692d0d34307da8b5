package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, made of parts that may be anything. */
final class CloudEventForm {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    private final CloudEventBuilder builder;

    private CloudEventForm(String id, String source, String type) {
        this.builder = CloudEventBuilder.v1().withId(id).withSource(uri(source)).withType(type);
    }

    static CloudEventForm of(String id, String source, String type) {
        return new CloudEventForm(id, source, type);
    }

    /**
     * An event that cannot be read, whole, so that nothing is lost.
     *
     * @param service such as {@code eventgrid}
     * @param id if it has at least that; else one that the same event has again
     */
    static Delivery unreadable(String service, @Nullable String id, String content, UnreadableException why) {
        byte[] data = content.getBytes(UTF_8);
        CloudEvent event = of(
                        id == null ? Digest.of(content) : id, "azure:" + service, "com.microsoft.azure.Unreadable")
                .data(EventJson.value(content).isPresent() ? JSON : TEXT, data)
                .build();
        return new Delivery(event, new Occurrence.Unreadable(why.sentence()));
    }

    CloudEventForm subject(@Nullable String subject) {
        if (subject != null) {
            builder.withSubject(subject);
        }
        return this;
    }

    CloudEventForm time(@Nullable OffsetDateTime time) {
        if (time != null) {
            builder.withTime(time);
        }
        return this;
    }

    CloudEventForm json(JsonNode data) {
        return data.isMissingNode() || data.isNull() ? this : data(JSON, EventJson.bytes(data));
    }

    /** A text, which may be JSON. */
    CloudEventForm text(String data) {
        return data(EventJson.object(data).isPresent() ? JSON : TEXT, data.getBytes(UTF_8));
    }

    CloudEventForm data(String type, byte[] data) {
        builder.withData(type, data);
        return this;
    }

    CloudEvent build() {
        return builder.build();
    }

    /** What is no URI is named by its digest. */
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create("urn:azure:" + Digest.of(text));
        }
    }
}
