package dev.tern.conformance.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;

/**
 * The event of Lambda's for messages of SQS, each with a notification of S3 as its body, or with a text.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Lambda with SQS</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">S3's
 *     notifications</a>
 */
final class SqsBatch {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGION = "eu-central-1";

    private SqsBatch() {}

    static byte[] of(List<Notice> notices) {
        ObjectNode event = JSON.createObjectNode();
        for (int place = 0; place < notices.size(); place++) {
            event.withArray("Records").add(message(notices.get(place), place));
        }
        return event.toString().getBytes(UTF_8);
    }

    /** The place in its batch of the message with this id. */
    static int place(String messageId) {
        return Integer.parseInt(messageId.substring(0, messageId.indexOf('-')));
    }

    private static ObjectNode message(Notice notice, int place) {
        String now = String.valueOf(Instant.now().toEpochMilli());
        ObjectNode message = JSON.createObjectNode();
        message.put("messageId", place + "-" + notice.id());
        message.put("receiptHandle", "13e7f7851d2eaa5c01f208ebadbf1e72==");
        message.put("body", body(notice));
        message.putObject("attributes")
                .put("ApproximateReceiveCount", "1")
                .put("SentTimestamp", now)
                .put("SenderId", "AROAEXAMPLE:S3-PROD")
                .put("ApproximateFirstReceiveTimestamp", now);
        message.putObject("messageAttributes");
        message.put("md5OfBody", "13e7f7851d2eaa5c01f208ebadbf1e72");
        message.put("eventSource", "aws:sqs");
        message.put("eventSourceARN", "arn:aws:sqs:" + REGION + ":123456789012:tern-events");
        message.put("awsRegion", REGION);
        return message;
    }

    private static String body(Notice notice) {
        if (notice.kind() == Notice.Kind.MESSAGE) {
            return notice.text();
        }
        ObjectNode body = JSON.createObjectNode();
        body.withArray("Records").add(record(notice));
        return body.toString();
    }

    private static ObjectNode record(Notice notice) {
        boolean changed = notice.kind() == Notice.Kind.CHANGED;
        ObjectNode record = JSON.createObjectNode();
        record.put("eventVersion", "2.1");
        record.put("eventSource", "aws:s3");
        record.put("awsRegion", REGION);
        record.put("eventTime", Instant.now().toString());
        record.put("eventName", changed ? "ObjectCreated:Put" : "ObjectRemoved:Delete");
        record.putObject("responseElements")
                .put("x-amz-request-id", notice.id())
                .put("x-amz-id-2", "EXAMPLE123/5678abcdefghijklambdaisawesome");
        ObjectNode s3 = record.putObject("s3").put("s3SchemaVersion", "1.0");
        s3.putObject("bucket").put("name", ObjectService.BUCKET).put("arn", "arn:aws:s3:::" + ObjectService.BUCKET);
        ObjectNode object = s3.putObject("object").put("key", URLEncoder.encode(notice.key(), UTF_8));
        if (changed) {
            object.put("size", notice.size());
        }
        object.put("sequencer", "0A1B2C3D4E5F678901");
        return record;
    }
}
