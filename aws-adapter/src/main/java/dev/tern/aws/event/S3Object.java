package dev.tern.aws.event;

import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.UnreadableException;
import dev.tern.state.StoreAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object of S3 by the name of its bucket. */
final class S3Object {
    // Of general purpose buckets, old ones and directory buckets alike; above all, no slash.
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9._-]{1,255}");

    private S3Object() {}

    static ObjectReference of(String bucket, String field, String key, @Nullable String eTag, @Nullable Long size)
            throws UnreadableException {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new UnreadableException(field + " is not the name of a bucket");
        }
        return new ObjectReference(new StoreAddress("s3", bucket, ""), key, eTag, size);
    }
}
