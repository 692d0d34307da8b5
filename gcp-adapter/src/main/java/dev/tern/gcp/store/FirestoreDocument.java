package dev.tern.gcp.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A value as it lies in Firestore: {@code value}, a string; {@code expires}, a timestamp; and {@code write}, a string that
 * no other write has, since Firestore keeps the update time of a document that a write leaves as it was.
 *
 * @param updated the update time, as Firestore wrote it
 * @see <a href="https://cloud.google.com/firestore/docs/reference/rest/v1/projects.databases.documents#Document">Document</a>
 */
record FirestoreDocument(String value, Instant expires, String updated) {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String BETWEEN = "|";

    /** Reads one; a document that somebody else wrote has expired long ago. */
    static FirestoreDocument of(JsonNode document) {
        JsonNode fields = document.path("fields");
        return new FirestoreDocument(
                fields.at("/value/stringValue").asText(),
                instant(fields.at("/expires/timestampValue").asText()),
                document.path("updateTime").asText());
    }

    /** The fields of one that is to be written. */
    static ObjectNode fields(String value, Instant expires) {
        ObjectNode fields = GoogleAnswer.JSON.createObjectNode();
        fields.putObject("value").put("stringValue", value);
        fields.putObject("expires").put("timestampValue", expires.toString());
        fields.putObject("write").put("stringValue", UUID.randomUUID().toString());
        return fields;
    }

    /** When what is written now ends; Firestore knows no time after the year 9999. */
    static Instant end(Instant now, Duration timeToLive) {
        try {
            Instant end = now.plus(timeToLive);
            return end.isAfter(LAST) ? LAST : end;
        } catch (ArithmeticException | DateTimeException e) {
            return LAST;
        }
    }

    /**
     * The name of a document: Firestore's have no slash, are none of {@code .} and {@code ..}, and neither begin nor end
     * with two underscores, of which {@code k} at the beginning is enough.
     */
    static String id(String key) {
        return "k" + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expires);
    }

    /** Says when the value ends as well, so that who gives it back need not ask whether it has. */
    String version() {
        return updated + BETWEEN + expires;
    }

    /** The document of which a version speaks, without its value; one that has expired if it speaks of none. */
    static FirestoreDocument ofVersion(String version) {
        int between = version.indexOf(BETWEEN);
        return between < 0
                ? new FirestoreDocument("", Instant.EPOCH, "")
                : new FirestoreDocument("", instant(version.substring(between + 1)), version.substring(0, between));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
