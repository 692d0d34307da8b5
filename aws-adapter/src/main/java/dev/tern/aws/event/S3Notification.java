package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A notification of S3: records, or the test that S3 sends when notifications are switched on. */
final class S3Notification {
    static final String SOURCE = "aws:s3";

    private static final String TEST = "s3:TestEvent";

    private S3Notification() {}

    /** What it says, one delivery for each record; empty if it is none. */
    static Optional<List<Delivery>> deliveries(JsonNode event) {
        if (event.path("Event").asText().equals(TEST) && event.hasNonNull("Bucket")) {
            return Optional.of(List.of(test(event)));
        }
        return Records.source(event).filter(SOURCE::equals).map(source -> {
            List<Delivery> deliveries = new ArrayList<>();
            event.path("Records").forEach(record -> deliveries.add(S3Record.delivery(record)));
            return deliveries;
        });
    }

    /**
     * The test: {@code RequestId} and {@code HostId} are its id, {@code Time} its time, {@code com.amazonaws.s3.TestEvent}
     * its type.
     */
    private static Delivery test(JsonNode event) {
        try {
            RecordFields fields = RecordFields.of(event);
            String id = fields.needed("RequestId") + "." + fields.needed("HostId");
            CloudEventForm form = AwsForm.of(id, SOURCE + "." + fields.needed("Bucket"), "com.amazonaws.s3.TestEvent")
                    .time(fields.time("Time"))
                    .json(event);
            return new Delivery(form.build(), new Occurrence.NothingToDo("S3 tests whether notifications arrive"));
        } catch (UnreadableException e) {
            return AwsForm.unreadable("s3", null, event, e);
        }
    }
}
