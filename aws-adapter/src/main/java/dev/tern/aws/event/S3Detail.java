package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The detail of an <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">event that S3 sends through
 * EventBridge</a>. A deletion may be of an old version alone; whoever acts on it looks at the object itself.
 */
final class S3Detail {
    // What is of no object, or of none that can be named, such as a call that CloudTrail has seen, is not here.
    private static final Set<String> OF_OBJECTS = Set.of(
            "Object Created",
            "Object Deleted",
            "Object Restore Initiated",
            "Object Restore Completed",
            "Object Restore Expired",
            "Object Tags Added",
            "Object Tags Deleted",
            "Object ACL Updated",
            "Object Storage Class Changed",
            "Object Access Tier Changed");
    private static final Pattern VERSION = Pattern.compile("1\\.\\d{1,9}");

    private S3Detail() {}

    static Occurrence occurrence(String detailType, JsonNode detail) {
        if (!OF_OBJECTS.contains(detailType)) {
            return new Occurrence.Other();
        }
        try {
            RecordFields fields = RecordFields.of(detail);
            if (detail.has("event-version")
                    && !VERSION.matcher(fields.needed("event-version")).matches()) {
                throw new UnreadableException("event-version is not 1.x");
            }
            return S3Happening.ofDetail(
                    detailType,
                    S3Object.of(
                            fields.needed("bucket", "name"),
                            "bucket.name",
                            fields.needed("object", "key"),
                            fields.text("object", "etag").orElse(null),
                            fields.size("object", "size")));
        } catch (UnreadableException e) {
            return new Occurrence.Unreadable("detail." + e.sentence());
        }
    }
}
