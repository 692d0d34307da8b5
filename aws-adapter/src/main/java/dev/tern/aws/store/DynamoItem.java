package dev.tern.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.state.KeyValueStore.Entry;
import dev.tern.state.StoreException;
import java.time.Duration;
import java.time.Instant;

/**
 * A value as a table keeps it.
 *
 * @param expires when it is there no longer, which is exact: DynamoDB itself takes it away up to days later
 */
record DynamoItem(String key, Entry entry, Instant expires) {
    static final String KEY = "key";
    static final String VERSION = "version";
    static final String EXPIRES_MILLIS = "expires_millis";
    private static final String VALUE = "value";
    /** In seconds: the one form that a table's time to live can be set to. */
    private static final String EXPIRES = "expires";
    /** The year 9999: a longer life is not a number that every reader of a table can take. */
    private static final Instant LAST = Instant.ofEpochSecond(253_402_300_799L);

    static DynamoItem of(String key, String value, String version, Instant now, Duration timeToLive) {
        Instant expires = timeToLive.compareTo(Duration.between(now, LAST)) < 0 ? now.plus(timeToLive) : LAST;
        return new DynamoItem(key, new Entry(value, version), expires);
    }

    /**
     * Reads one.
     *
     * @throws StoreException if somebody else has written it
     */
    static DynamoItem read(JsonNode item) {
        try {
            return new DynamoItem(
                    text(item, KEY, "S"),
                    new Entry(text(item, VALUE, "S"), text(item, VERSION, "S")),
                    Instant.ofEpochMilli(Long.parseLong(text(item, EXPIRES_MILLIS, "N"))));
        } catch (NumberFormatException e) {
            throw StoreException.lasting("the table has an item of another form");
        }
    }

    void write(ObjectNode item) {
        item.putObject(KEY).put("S", key);
        item.putObject(VALUE).put("S", entry.value());
        item.putObject(VERSION).put("S", entry.version());
        item.putObject(EXPIRES).put("N", Long.toString(expires.plusMillis(999).getEpochSecond()));
        item.putObject(EXPIRES_MILLIS).put("N", Long.toString(expires.toEpochMilli()));
    }

    boolean isAlive(Instant now) {
        return now.toEpochMilli() < expires.toEpochMilli();
    }

    private static String text(JsonNode item, String attribute, String type) {
        String text = item.path(attribute).path(type).textValue();
        if (text == null) {
            throw StoreException.lasting("the table has an item of another form");
        }
        return text;
    }
}
