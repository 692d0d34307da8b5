package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;
import dev.tern.state.HashedName;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an event that Lambda hands over says has happened, and how its outcomes are told to Lambda. Read are batches of SQS,
 * S3 and SNS, and single events of EventBridge and of S3; of any other event nothing is said.
 */
public final class EventBatch {
    private final List<EventPart> parts;
    private final boolean queue;

    private EventBatch(List<EventPart> parts, boolean queue) {
        this.parts = List.copyOf(parts);
        this.queue = queue;
    }

    /** Reads an event; never fails, since what cannot be read is a delivery that says so. */
    public static EventBatch of(JsonNode event) {
        if (Records.isEmpty(event)) {
            return single(nothing(event));
        }
        String source = Records.source(event).orElse("");
        if (source.equals(SqsRecord.SOURCE)) {
            List<EventPart> parts = new ArrayList<>();
            event.path("Records").forEach(record -> parts.add(SqsRecord.part(record)));
            return new EventBatch(parts, true);
        }
        if (source.equals(SnsNotification.SOURCE)) {
            List<EventPart> parts = new ArrayList<>();
            event.path("Records").forEach(record -> parts.add(new EventPart(SnsNotification.deliveries(record))));
            return new EventBatch(parts, false);
        }
        if (source.isEmpty() && EventBridgeEvent.isOne(event)) {
            return single(EventBridgeEvent.delivery(event));
        }
        return S3Notification.deliveries(event)
                .map(deliveries -> new EventBatch(List.of(new EventPart(deliveries)), false))
                .orElse(new EventBatch(List.of(), false));
    }

    /** What has happened; empty if nothing is said of such events. */
    public List<Delivery> deliveries() {
        return parts.stream().flatMap(part -> part.deliveries().stream()).toList();
    }

    /**
     * What Lambda is to get.
     *
     * @param outcomes of the deliveries, in their order
     * @param partial whether a queue is told which messages are to come again, see {@link QueueAnswer#PARTIAL}
     * @return JSON
     * @throws EventException if the call is to fail, so that Lambda hands over the whole event again
     */
    public byte[] answer(List<EventOutcome> outcomes, boolean partial) {
        if (outcomes.size() != deliveries().size()) {
            throw new EventException("not all that the event says was dealt with");
        }
        String answer = queue ? QueueAnswer.of(parts, outcomes, partial) : ofAll(outcomes);
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    /** Lambda calls again where an asynchronous call failed; what was done is then known as a duplicate. */
    private static String ofAll(List<EventOutcome> outcomes) {
        List<EventOutcome> again =
                outcomes.stream().filter(EventOutcome::isToComeAgain).toList();
        if (!again.isEmpty()) {
            throw new EventException(again.size() + " of " + outcomes.size() + " parts of the event are to come again: "
                    + again.get(0).reason());
        }
        return "null";
    }

    private static EventBatch single(Delivery delivery) {
        return new EventBatch(List.of(new EventPart(List.of(delivery))), false);
    }

    private static Delivery nothing(JsonNode event) {
        CloudEvent form = AwsForm.of(HashedName.of("Records"), "aws:lambda", "com.amazonaws.lambda.EmptyBatch")
                .json(event)
                .build();
        return new Delivery(form, new Occurrence.NothingToDo("the batch has no records"));
    }
}
