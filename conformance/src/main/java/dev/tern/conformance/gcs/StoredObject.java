package dev.tern.conformance.gcs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * An object as a bucket keeps it.
 *
 * @param generation microseconds since 1970, and never the same twice in a bucket
 * @see <a href="https://cloud.google.com/storage/docs/json_api/v1/objects#resource">object resource</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record StoredObject(String bucket, String name, byte[] content, String contentType, long generation, Instant created) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Its metadata as the API gives them: numbers of 64 bits are strings. */
    ObjectNode resource() {
        return JSON.createObjectNode()
                .put("kind", "storage#object")
                .put("id", bucket + "/" + name + "/" + generation)
                .put("name", name)
                .put("bucket", bucket)
                .put("generation", String.valueOf(generation))
                .put("metageneration", "1")
                .put("contentType", contentType)
                .put("storageClass", "STANDARD")
                .put("size", String.valueOf(content.length))
                .put("md5Hash", md5())
                .put("crc32c", crc32c())
                .put("etag", etag())
                .put("timeCreated", created.toString())
                .put("updated", created.toString());
    }

    String etag() {
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(Long.BYTES).putLong(generation).array());
    }

    String md5() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String crc32c() {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) sum.getValue())
                        .array());
    }
}
