package dev.tern.gcp.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event of Google's in a file: a whole CloudEvent, the data of one, or the envelope that Pub/Sub posts. */
final class GoogleEventFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By a field that no other data have. */
    private static final Map<String, String> TYPES = Map.of(
            "bucket", "google.cloud.storage.object.v1.finalized",
            "message", "google.cloud.pubsub.topic.v1.messagePublished",
            "customData", "google.cloud.scheduler.job.v1.executed",
            "protoPayload", "google.cloud.audit.log.v1.written",
            "oldValue", "google.cloud.firestore.document.v1.written");

    private GoogleEventFile() {}

    /** What becomes of it, in a line. */
    static String outcome(byte[] content) {
        try {
            JsonNode tree = JSON.readTree(content);
            boolean envelope = tree.has("message") && tree.path("message").has("publish_time")
                    || tree.path("message").path("attributes").has("notificationConfig");
            return describe(envelope ? posted(content) : GoogleEvents.delivery(event(tree, content)));
        } catch (IOException e) {
            return "no JSON";
        }
    }

    /** An event of a type with data of JSON. */
    static CloudEvent event(String type, byte[] data) {
        return CloudEventBuilder.v1()
                .withId("id")
                .withSource(URI.create("//google"))
                .withType(type)
                .withData("application/json", data)
                .build();
    }

    /** What is posted, which is one delivery. */
    static Optional<Delivery> posted(byte[] content) {
        return GoogleEvents.deliveries(new PostedEvent(name -> Optional.empty(), content))
                .map(GoogleEventFile::only);
    }

    private static CloudEvent event(JsonNode tree, byte[] content) {
        if (tree.has("specversion")) {
            return new JsonFormat().deserialize(content);
        }
        String type = TYPES.entrySet().stream()
                .filter(each -> tree.has(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("google.cloud.unknown.v1");
        return event(type, content);
    }

    private static Delivery only(List<Delivery> deliveries) {
        if (deliveries.size() != 1) {
            throw new IllegalStateException("one envelope is one delivery");
        }
        return deliveries.get(0);
    }

    private static String describe(Optional<Delivery> delivery) {
        if (delivery.isEmpty()) {
            return "none of Google's";
        }
        Occurrence what = delivery.get().what();
        String group = delivery.get().group() == null
                ? ""
                : ", in order of " + delivery.get().group();
        return what.getClass().getSimpleName() + details(what, delivery.get().event()) + group;
    }

    private static String details(Occurrence what, CloudEvent event) {
        if (what instanceof Occurrence.ObjectChanged changed) {
            return describe(changed.object());
        }
        if (what instanceof Occurrence.ObjectDeleted deleted) {
            return describe(deleted.object());
        }
        if (what instanceof Occurrence.NothingToDo nothing) {
            return " " + nothing.reason();
        }
        if (what instanceof Occurrence.Unreadable unreadable) {
            return " " + unreadable.reason();
        }
        return what instanceof Occurrence.MessageArrived
                ? " " + event.getDataContentType() + " "
                        + JSON.getNodeFactory()
                                .textNode(new String(event.getData().toBytes(), StandardCharsets.UTF_8))
                : "";
    }

    private static String describe(ObjectReference object) {
        return " " + object.address() + ", version " + object.version() + ", " + object.size() + " bytes";
    }
}
