package dev.tern.conformance.gcs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What Cloud Storage says. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
record GcsReply(int status, Map<String, String> headers, byte[] body) {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=UTF-8");

    static GcsReply json(JsonNode body) {
        return new GcsReply(200, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static GcsReply nothing() {
        return new GcsReply(204, Map.of(), new byte[0]);
    }

    static GcsReply refusal(GcsError error) {
        return new GcsReply(error.status(), JSON, error.body());
    }

    /** The content, and in the headers what it is. */
    static GcsReply media(StoredObject object) {
        return new GcsReply(200, facts(object), object.content());
    }

    /** A part of the content, and in the headers what the whole is. */
    static GcsReply media(StoredObject object, MediaRange part) {
        Map<String, String> headers = new HashMap<>(facts(object));
        headers.put("Content-Range", part.told(object.content().length));
        return new GcsReply(206, headers, part.of(object.content()));
    }

    private static Map<String, String> facts(StoredObject object) {
        return Map.of(
                "Content-Type",
                object.contentType(),
                "ETag",
                object.etag(),
                "x-goog-generation",
                String.valueOf(object.generation()),
                "x-goog-metageneration",
                "1",
                "x-goog-storage-class",
                "STANDARD",
                "x-goog-stored-content-encoding",
                "identity",
                "x-goog-stored-content-length",
                String.valueOf(object.content().length),
                "x-goog-hash",
                "crc32c=" + object.crc32c() + ",md5=" + object.md5());
    }
}
