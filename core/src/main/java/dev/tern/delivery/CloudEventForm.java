package dev.tern.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.state.HashedName;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, made of parts that may be anything. */
public final class CloudEventForm {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    private final CloudEventBuilder builder;

    private CloudEventForm(CloudEventBuilder builder) {
        this.builder = builder;
    }

    /**
     * An event with what each must have.
     *
     * @param cloud in whose name a source is kept that is no URI: as {@code urn:cloud:} and its hash
     */
    public static CloudEventForm of(String cloud, String id, String source, String type) {
        return new CloudEventForm(
                CloudEventBuilder.v1().withId(id).withSource(uri(cloud, source)).withType(type));
    }

    /** What it is about, if that is known. */
    public CloudEventForm subject(@Nullable String subject) {
        if (subject != null) {
            builder.withSubject(subject);
        }
        return this;
    }

    /** When it happened, if that is known. */
    public CloudEventForm time(@Nullable OffsetDateTime time) {
        if (time != null) {
            builder.withTime(time);
        }
        return this;
    }

    /** Data that are JSON. */
    public CloudEventForm json(JsonNode data) {
        return data(JSON, EventJson.bytes(data));
    }

    /** Data that are JSON, or none where there is nothing or null. */
    public CloudEventForm jsonIfAny(JsonNode data) {
        return data.isMissingNode() || data.isNull() ? this : json(data);
    }

    /** A text, which is said to be JSON if it is an object. */
    public CloudEventForm text(String data) {
        return data(EventJson.object(data).isPresent() ? JSON : TEXT, data.getBytes(UTF_8));
    }

    /** A text, which is said to be JSON if it is any value. */
    public CloudEventForm anyText(String data) {
        return data(EventJson.value(data).isPresent() ? JSON : TEXT, data.getBytes(UTF_8));
    }

    /** The event. */
    public CloudEvent build() {
        return builder.build();
    }

    private CloudEventForm data(String type, byte[] data) {
        builder.withData(type, data);
        return this;
    }

    private static URI uri(String cloud, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create("urn:" + cloud + ":" + HashedName.of(text));
        }
    }
}
