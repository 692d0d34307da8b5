package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message of a topic of <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">SNS</a>, as Lambda gets it or
 * as it lies in a message of a queue. Where the message is a notification of S3 or an event of EventBridge, it is what
 * that says; else:
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><td>{@code id}</td><td>{@code MessageId}, the same for every delivery</td></tr>
 * <tr><td>{@code source}</td><td>{@code TopicArn}</td></tr>
 * <tr><td>{@code type}</td><td>{@code com.amazonaws.sns.Notification}</td></tr>
 * <tr><td>{@code subject}</td><td>{@code Subject}, if it has one</td></tr>
 * <tr><td>{@code time}</td><td>{@code Timestamp}</td></tr>
 * <tr><td>{@code data}</td><td>{@code Message}, as {@code application/json} if it is a JSON object, else
 *     {@code text/plain}</td></tr>
 * </table>
 */
final class SnsNotification {
    static final String SOURCE = "aws:sns";
    static final String TYPE = "com.amazonaws.sns.Notification";

    private static final Set<String> CONFIRMATIONS = Set.of("SubscriptionConfirmation", "UnsubscribeConfirmation");
    private static final Pattern VERSION = Pattern.compile("1\\.\\d{1,9}");

    private SnsNotification() {}

    /** What a record of Lambda's batch says; at least one delivery. */
    static List<Delivery> deliveries(JsonNode record) {
        try {
            RecordFields fields = Records.of(SOURCE, record);
            if (!VERSION.matcher(fields.needed("EventVersion")).matches()) {
                throw new UnreadableException("EventVersion is not 1.x");
            }
            fields.needed("Sns", "MessageId");
            fields.needed("Sns", "TopicArn");
            fields.anyText("Sns", "Message");
            return read(RecordFields.of(record.path("Sns")));
        } catch (UnreadableException e) {
            return List.of(AwsForm.unreadable("sns", null, record, e));
        }
    }

    /** What the envelope in a queue's message says; empty if it is none. */
    static Optional<List<Delivery>> enveloped(JsonNode body) {
        boolean envelope = isText(body, "Type")
                && isText(body, "MessageId")
                && isText(body, "Message")
                && body.path("TopicArn").asText().startsWith("arn:");
        if (!envelope) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(RecordFields.of(body)));
        } catch (UnreadableException e) {
            return Optional.of(List.of(AwsForm.unreadable("sns", null, body, e)));
        }
    }

    private static List<Delivery> read(RecordFields sns) throws UnreadableException {
        String message = sns.anyText("Message");
        Optional<List<Delivery>> carried = Carried.directly(message);
        return carried.isPresent() ? carried.get() : List.of(message(sns, message));
    }

    private static Delivery message(RecordFields sns, String message) throws UnreadableException {
        CloudEventForm form = AwsForm.of(sns.needed("MessageId"), sns.needed("TopicArn"), TYPE)
                .subject(sns.text("Subject").orElse(null))
                .time(sns.time("Timestamp"))
                .text(message);
        boolean confirmation = CONFIRMATIONS.contains(sns.text("Type").orElse(""));
        return new Delivery(
                form.build(),
                confirmation
                        ? new Occurrence.NothingToDo("a subscription is confirmed by its owner")
                        : new Occurrence.MessageArrived());
    }

    private static boolean isText(JsonNode body, String name) {
        return body.path(name).isTextual();
    }
}
