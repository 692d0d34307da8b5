package dev.tern.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Values in a table of DynamoDB, which has {@code key}, a string, as its only key, and should have its time to live set to
 * {@code expires}. Expiry goes by the clock of the process. The role needs {@code dynamodb:GetItem}, {@code PutItem} and
 * {@code DeleteItem}.
 *
 * @param table its name
 * @param service asks DynamoDB
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>
 */
record DynamoKeyValueStore(String table, JsonService service, InstantSource clock) implements KeyValueStore {
    private static final String REFUSED = "ConditionalCheckFailedException";
    private static final String ABSENT = "attribute_not_exists(#key) OR #expires <= :now";
    private static final String UNCHANGED = "#version = :version AND #expires > :now";

    @Override
    public Optional<Entry> get(String key) {
        ObjectNode question = about(key).put("ConsistentRead", true);
        JsonNode item = service.ask("GetItem", question).granted().path("Item");
        return Optional.of(item)
                .filter(JsonNode::isObject)
                .map(DynamoItem::read)
                .filter(found -> found.isAlive(clock.instant()))
                .map(DynamoItem::entry);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        Instant now = clock.instant();
        DynamoItem item = item(key, value, now, timeToLive);
        ObjectNode question = putting(item).put("ConditionExpression", ABSENT);
        question.putObject("ExpressionAttributeNames")
                .put("#key", DynamoItem.KEY)
                .put("#expires", DynamoItem.EXPIRES_MILLIS);
        number(question.putObject("ExpressionAttributeValues"), now);
        return written(question, item);
    }

    @Override
    public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        Instant now = clock.instant();
        DynamoItem item = item(key, value, now, timeToLive);
        return written(ifUnchanged(putting(item), version, now), item);
    }

    @Override
    public boolean remove(String key, String version) {
        JsonAnswer answer = service.ask("DeleteItem", ifUnchanged(about(key), version, clock.instant()));
        return isHeld(answer);
    }

    private DynamoItem item(String key, String value, Instant now, Duration timeToLive) {
        String version = UUID.randomUUID().toString();
        return DynamoItem.of(StoreLimits.valueKey(key), StoreLimits.value(value), version, now, timeToLive);
    }

    private ObjectNode about(String key) {
        ObjectNode question = JsonService.question().put("TableName", table);
        question.putObject("Key").putObject(DynamoItem.KEY).put("S", StoreLimits.valueKey(key));
        return question;
    }

    private ObjectNode putting(DynamoItem item) {
        ObjectNode question =
                JsonService.question().put("TableName", table).put("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
        item.write(question.putObject("Item"));
        return question;
    }

    private static ObjectNode ifUnchanged(ObjectNode question, String version, Instant now) {
        question.put("ConditionExpression", UNCHANGED);
        question.putObject("ExpressionAttributeNames")
                .put("#version", DynamoItem.VERSION)
                .put("#expires", DynamoItem.EXPIRES_MILLIS);
        ObjectNode values = question.putObject("ExpressionAttributeValues");
        values.putObject(":version").put("S", version);
        number(values, now);
        return question;
    }

    private static void number(ObjectNode values, Instant now) {
        values.putObject(":now").put("N", Long.toString(now.toEpochMilli()));
    }

    /** A first try whose answer was lost has written what now stands in the way of the second. */
    private boolean written(ObjectNode question, DynamoItem item) {
        JsonAnswer answer = service.ask("PutItem", question);
        JsonNode inTheWay = answer.body().path("Item").path(DynamoItem.VERSION).path("S");
        return isHeld(answer) || item.entry().version().equals(inTheWay.textValue());
    }

    private static boolean isHeld(JsonAnswer answer) {
        if (answer.fault().code().equals(REFUSED)) {
            return false;
        }
        answer.granted();
        return true;
    }
}
