package dev.tern.aws.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import dev.tern.state.HashedName;
import io.cloudevents.CloudEvent;
import org.jspecify.annotations.Nullable;

/** Events of AWS as CloudEvents. */
final class AwsForm {
    private AwsForm() {}

    static CloudEventForm of(String id, String source, String type) {
        return CloudEventForm.of("aws", id, source, type);
    }

    /**
     * A record that cannot be read, whole, so that nothing is lost.
     *
     * @param service such as {@code sqs}
     * @param id if it has at least that; else one that the same record has again
     */
    static Delivery unreadable(String service, @Nullable String id, JsonNode record, UnreadableException why) {
        String stable = id == null ? HashedName.of(new String(EventJson.bytes(record), UTF_8)) : id;
        CloudEvent event = of(stable, "aws:" + service, "com.amazonaws." + service + ".Unreadable")
                .json(record)
                .build();
        return new Delivery(event, new Occurrence.Unreadable(why.sentence()));
    }
}
