package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">EventBridge</a>:
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><td>{@code id}</td><td>{@code id}, the same for every delivery</td></tr>
 * <tr><td>{@code source}</td><td>{@code source}, such as {@code aws.s3}</td></tr>
 * <tr><td>{@code type}</td><td>{@code com.amazonaws.events.} and {@code detail-type}</td></tr>
 * <tr><td>{@code subject}</td><td>of an event of S3, the object's key, which is not encoded there</td></tr>
 * <tr><td>{@code time}</td><td>{@code time}</td></tr>
 * <tr><td>{@code data}</td><td>{@code detail}</td></tr>
 * </table>
 *
 * <p>S3's own events are what they say of the object. A rule of a schedule, and a schedule without an input of its own, is
 * that it is time. All others are something that Tern has no work for of its own. {@code version} is 0 for all events
 * so far, and {@code detail.event-version} of S3 is 1.x.
 */
final class EventBridgeEvent {
    static final String TYPE = "com.amazonaws.events.";
    static final String SCHEDULED = "Scheduled Event";

    private static final String S3 = "aws.s3";
    private static final Set<String> SCHEDULERS = Set.of("aws.events", "aws.scheduler");

    private EventBridgeEvent() {}

    /** Whether an event that Lambda hands over is one, complete or not. */
    static boolean isOne(JsonNode event) {
        return event.has("detail-type") || (event.has("source") && event.has("detail"));
    }

    /** Whether a message can be taken for one: nothing is missing. */
    static boolean isWhole(JsonNode message) {
        return message.path("id").isTextual()
                && message.path("source").isTextual()
                && message.path("detail-type").isTextual()
                && message.path("detail").isObject();
    }

    static Delivery delivery(JsonNode event) {
        try {
            return delivery(RecordFields.of(event));
        } catch (UnreadableException e) {
            return AwsForm.unreadable("events", id(event), event, e);
        }
    }

    private static Delivery delivery(RecordFields fields) throws UnreadableException {
        String source = fields.needed("source");
        String type = fields.needed("detail-type");
        String id = fields.needed("id");
        checkVersion(fields);
        Occurrence what = occurrence(source, type, fields.root().path("detail"));
        if (what instanceof Occurrence.Unreadable unreadable) {
            throw new UnreadableException(unreadable.reason());
        }
        CloudEventForm form = AwsForm.of(id, source, TYPE + type)
                .subject(
                        source.equals(S3)
                                ? fields.text("detail", "object", "key").orElse(null)
                                : null)
                .time(fields.time("time"))
                .json(fields.root().path("detail"));
        return new Delivery(form.build(), what);
    }

    /** What an event of a source says has happened. */
    static Occurrence occurrence(String source, String detailType, JsonNode detail) {
        // First, since the Scheduler sends an object's text as its detail.
        if (detailType.equals(SCHEDULED) && SCHEDULERS.contains(source)) {
            return new Occurrence.ScheduleFired();
        }
        if (!detail.isObject()) {
            return new Occurrence.Unreadable("detail is not an object");
        }
        return source.equals(S3) ? S3Detail.occurrence(detailType, detail) : new Occurrence.Other();
    }

    private static void checkVersion(RecordFields fields) throws UnreadableException {
        JsonNode version = fields.root().path("version");
        if (!version.isMissingNode() && !version.asText().equals("0")) {
            throw new UnreadableException("version is not 0");
        }
    }

    private static @Nullable String id(JsonNode event) {
        return new RecordFields(event).text("id").orElse(null);
    }
}
