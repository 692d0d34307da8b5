package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.CloudEventForm;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import dev.tern.state.HashedName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record of a <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">
 * notification of S3</a>, by the CloudEvents adapter for it:
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><td>{@code id}</td><td>{@code responseElements.x-amz-request-id}, a dot, {@code responseElements.x-amz-id-2}, and
 *     after another dot the digest of event name, key, version and sequencer: one request can delete a thousand objects,
 *     and the adapter's own id would be the same for all of them</td></tr>
 * <tr><td>{@code source}</td><td>{@code eventSource}, {@code awsRegion} and {@code s3.bucket.name} with dots between
 *     them</td></tr>
 * <tr><td>{@code type}</td><td>{@code com.amazonaws.s3.} and {@code eventName}</td></tr>
 * <tr><td>{@code subject}</td><td>{@code s3.object.key}, decoded</td></tr>
 * <tr><td>{@code time}</td><td>{@code eventTime}</td></tr>
 * <tr><td>{@code data}</td><td>the record</td></tr>
 * </table>
 *
 * <p>{@code ObjectCreated:*} and {@code ObjectRestore:Completed} are a change; {@code ObjectRemoved:*} and
 * {@code LifecycleExpiration:*} a deletion, also where only an old version is gone, since the record does not tell: whoever
 * acts on it looks at the object itself. What leaves the content as it is asks for nothing. The version of the object is
 * its ETag; the {@code versionId} stays in the data. Records of version 2.x are read; another major version has other
 * fields.
 */
final class S3Record {
    static final String TYPE = "com.amazonaws.s3.";

    private static final Pattern VERSION = Pattern.compile("2\\.\\d{1,9}");
    private static final String PREFIX = "s3:";

    private S3Record() {}

    static Delivery delivery(JsonNode record) {
        try {
            return delivery(RecordFields.of(record));
        } catch (UnreadableException e) {
            return AwsForm.unreadable("s3", null, record, e);
        }
    }

    /** What the record says has happened. */
    static Occurrence occurrence(JsonNode record) {
        try {
            RecordFields fields = RecordFields.of(record);
            return S3Happening.ofRecord(eventName(fields), object(fields));
        } catch (UnreadableException e) {
            return new Occurrence.Unreadable(e.sentence());
        }
    }

    private static Delivery delivery(RecordFields fields) throws UnreadableException {
        String name = eventName(fields);
        ObjectReference object = object(fields);
        CloudEventForm form = AwsForm.of(id(fields, name, object), source(fields), TYPE + name)
                .subject(object.key())
                .time(fields.time("eventTime"))
                .json(fields.root());
        return new Delivery(form.build(), S3Happening.ofRecord(name, object));
    }

    private static String eventName(RecordFields fields) throws UnreadableException {
        if (!VERSION.matcher(fields.needed("eventVersion")).matches()) {
            throw new UnreadableException("eventVersion is not 2.x");
        }
        String name = fields.needed("eventName");
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    private static ObjectReference object(RecordFields fields) throws UnreadableException {
        return S3Object.of(
                fields.needed("s3", "bucket", "name"),
                "s3.bucket.name",
                S3Key.decode(fields.needed("s3", "object", "key")),
                fields.text("s3", "object", "eTag").orElse(null),
                fields.size("s3", "object", "size"));
    }

    private static String id(RecordFields fields, String name, ObjectReference object) {
        String request = joined(Stream.of(
                fields.text("responseElements", "x-amz-request-id"), fields.text("responseElements", "x-amz-id-2")));
        String one = HashedName.of(String.join(
                "\n",
                List.of(
                        name,
                        object.key(),
                        fields.text("s3", "object", "versionId").orElse(""),
                        fields.text("s3", "object", "sequencer").orElse(""),
                        // Without a request, the time is all that tells two changes of an object apart.
                        request.isEmpty() ? fields.text("eventTime").orElse("") : "")));
        return request.isEmpty() ? one : request + "." + one;
    }

    private static String source(RecordFields fields) {
        return joined(
                Stream.of(fields.text("eventSource"), fields.text("awsRegion"), fields.text("s3", "bucket", "name")));
    }

    private static String joined(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining("."));
    }
}
