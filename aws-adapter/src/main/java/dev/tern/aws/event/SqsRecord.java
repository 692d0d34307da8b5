package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message of a queue of <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">SQS</a>. Where the body is a
 * notification of S3, a message of a topic in SNS's envelope or an event of EventBridge, it is what that says, which may
 * be several deliveries; else:
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><td>{@code id}</td><td>{@code messageId}, the same for every delivery</td></tr>
 * <tr><td>{@code source}</td><td>{@code eventSourceARN}</td></tr>
 * <tr><td>{@code type}</td><td>{@code com.amazonaws.sqs.Message}</td></tr>
 * <tr><td>{@code time}</td><td>{@code attributes.SentTimestamp}</td></tr>
 * <tr><td>{@code data}</td><td>{@code body}, as {@code application/json} if it is a JSON object, else
 *     {@code text/plain}</td></tr>
 * </table>
 *
 * <p>The group of a FIFO queue is {@code attributes.MessageGroupId}. A standard queue can have that field too, for
 * fairness between senders; order counts only where there is a {@code SequenceNumber}, or the queue's name ends with
 * {@code .fifo}.
 */
final class SqsRecord {
    static final String SOURCE = "aws:sqs";
    static final String TYPE = "com.amazonaws.sqs.Message";

    private static final String FIFO = ".fifo";

    private SqsRecord() {}

    static EventPart part(JsonNode record) {
        RecordFields loose = new RecordFields(record);
        String messageId = loose.text("messageId").orElse(null);
        String group = group(loose);
        return new EventPart(
                messageId,
                group,
                deliveries(record, messageId).stream()
                        .map(each -> new Delivery(each.event(), each.what(), group))
                        .toList());
    }

    private static List<Delivery> deliveries(JsonNode record, @Nullable String messageId) {
        try {
            RecordFields fields = Records.of(SOURCE, record);
            String id = fields.needed("messageId");
            String body = fields.anyText("body");
            Optional<List<Delivery>> carried = Carried.anyhow(body);
            return carried.isPresent() ? carried.get() : List.of(message(id, fields, body));
        } catch (UnreadableException e) {
            return List.of(AwsForm.unreadable("sqs", messageId, record, e));
        }
    }

    private static Delivery message(String id, RecordFields fields, String body) {
        CloudEventForm form = AwsForm.of(id, fields.text("eventSourceARN").orElse(SOURCE), TYPE)
                .time(fields.milliseconds("attributes", "SentTimestamp"))
                .text(body);
        return new Delivery(form.build(), new Occurrence.MessageArrived());
    }

    private static @Nullable String group(RecordFields fields) {
        boolean ordered = fields.text("eventSourceARN").orElse("").endsWith(FIFO)
                || fields.text("attributes", "SequenceNumber").isPresent();
        return ordered ? fields.text("attributes", "MessageGroupId").orElse(null) : null;
    }
}
