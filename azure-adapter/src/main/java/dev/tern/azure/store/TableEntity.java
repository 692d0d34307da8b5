package dev.tern.azure.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.state.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * A value as it lies in a table: {@code Value0}, {@code Value1} and so on, of 20,480 characters each at most, as many as
 * are needed, so that none has more than 64 KiB in UTF-16 or in UTF-8; and {@code Expires}, in milliseconds since 1970.
 *
 * @param expires in milliseconds since 1970
 * @param etag as the table service gave it
 */
record TableEntity(String value, long expires, String etag) {
    /** There is one row in each partition, since a value is only ever looked up by its key. */
    static final String ROW = "value";

    /** A body of basic characters alone is read the same by everybody, whatever he takes its encoding for. */
    private static final ObjectMapper JSON = new ObjectMapper(
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

    private static final int MOST_OF_A_PROPERTY = 20 * 1024;
    private static final String BETWEEN = "|";

    /** Reads one; what somebody else wrote has expired long ago. */
    static TableEntity read(byte[] json, String etag) {
        try {
            JsonNode entity = JSON.readTree(json);
            StringBuilder value = new StringBuilder();
            for (int i = 0; entity.has("Value" + i); i++) {
                value.append(entity.path("Value" + i).asText());
            }
            return new TableEntity(value.toString(), entity.path("Expires").asLong(), etag);
        } catch (IOException e) {
            throw StoreException.temporary("the table's answer cannot be read", null);
        }
    }

    /** The JSON of one that is to be written. */
    static byte[] json(String partition, String value, long expires) {
        ObjectNode entity = JSON.createObjectNode();
        entity.put("PartitionKey", partition).put("RowKey", ROW);
        entity.put("Expires@odata.type", "Edm.Int64").put("Expires", Long.toString(expires));
        int number = 0;
        for (int start = 0; start < value.length() || number == 0; number++) {
            int end = end(value, start);
            entity.put("Value" + number, value.substring(start, end));
            start = end;
        }
        try {
            return JSON.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw StoreException.lasting("the value is no text");
        }
    }

    /** A character of two halves stays whole. */
    private static int end(String value, int start) {
        int end = Math.min(value.length(), start + MOST_OF_A_PROPERTY);
        boolean between = end < value.length()
                && Character.isHighSurrogate(value.charAt(end - 1))
                && Character.isLowSurrogate(value.charAt(end));
        return between ? end - 1 : end;
    }

    /** When what is written now ends. */
    static long end(Instant now, Duration timeToLive) {
        try {
            return Math.addExact(now.toEpochMilli(), timeToLive.toMillis());
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    boolean isAlive(Instant now) {
        return now.toEpochMilli() < expires;
    }

    /** Says when the value ends as well, so that who gives it back need not ask whether it has. */
    String version() {
        return expires + BETWEEN + etag;
    }

    /** The entity of which a version speaks, without its value; one that has expired if it speaks of none. */
    static TableEntity ofVersion(String version) {
        int between = version.indexOf(BETWEEN);
        try {
            return new TableEntity(
                    "", Long.parseLong(version.substring(0, Math.max(0, between))), version.substring(between + 1));
        } catch (NumberFormatException e) {
            return new TableEntity("", 0, "");
        }
    }
}
