package dev.tern.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.aws.identity.RequestSigner;
import dev.tern.aws.identity.RoleSigner;
import dev.tern.cloud.ServiceCall;
import dev.tern.conformance.kit.KeyValueStoreKit;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In DynamoDB local")
class DynamoKeyValueStoreIT extends KeyValueStoreKit {
    private static final String TABLE = "tern-state";
    private static LocalService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        LocalService.giveCredentials();
        service = LocalService.dynamo(folder);
        ObjectNode table = JsonService.question().put("TableName", TABLE).put("BillingMode", "PAY_PER_REQUEST");
        table.putArray("KeySchema").addObject().put("AttributeName", "key").put("KeyType", "HASH");
        table.putArray("AttributeDefinitions")
                .addObject()
                .put("AttributeName", "key")
                .put("AttributeType", "S");
        ask("CreateTable", table);
    }

    @AfterAll
    static void stop() {
        LocalService.takeCredentials();
        if (service != null) {
            service.close();
        }
    }

    @Override
    protected KeyValueStore store() {
        return store("dynamodb://" + TABLE);
    }

    @Test
    @DisplayName("the table's time to live finds the second after which a value has expired")
    void timeToLive() {
        Instant before = Instant.now();
        store().putIfAbsent("with-a-life", "value", Duration.ofMinutes(1));

        ObjectNode question = JsonService.question().put("TableName", TABLE);
        question.putObject("Key").putObject("key").put("S", "with-a-life");
        JsonNode item = ask("GetItem", question).path("Item");
        long seconds = item.path("expires").path("N").asLong();
        assertThat(Instant.ofEpochSecond(seconds)).isBetween(before.plusSeconds(59), before.plusSeconds(65));
        assertThat(item.path("expires_millis").path("N").asLong()).isBetween(seconds * 1000 - 999, seconds * 1000);
    }

    @Test
    @DisplayName("a write whose answer was lost, and that was made again, has written")
    void lostAnswer() {
        RoleSigner role = new RoleSigner();
        RequestSigner twice = request -> {
            // The first is the try whose answer nobody gets.
            ServiceCall.send(() -> role.signed(request), BodyHandlers::discarding);
            return role.signed(request);
        };
        KeyValueStore store = service.stores(twice)
                .keyValues(StoreAddress.parse("dynamodb://" + TABLE))
                .orElseThrow();

        assertThat(store.putIfAbsent("lost", "one", Duration.ofHours(1))).isTrue();
        String version = store.get("lost").orElseThrow().version();
        assertThat(store.compareAndSet("lost", version, "two", Duration.ofHours(1)))
                .isTrue();
        assertThat(store.compareAndSet("lost", version, "three", Duration.ofHours(1)))
                .isFalse();
        assertThat(store.putIfAbsent("lost", "four", Duration.ofHours(1))).isFalse();
    }

    @Test
    @DisplayName("the longest life that can be said is a life")
    void longestLife() {
        assertThat(store().putIfAbsent("for-ever", "value", Duration.ofSeconds(Long.MAX_VALUE)))
                .isTrue();
        assertThat(store().get("for-ever")).isPresent();
    }

    @Test
    @DisplayName("a table that is not there is told for good")
    void noTable() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store("dynamodb://nowhere").get("key"))
                .withMessage("there is no such table")
                .matches(failure -> !failure.isTemporary());
    }

    @Test
    @DisplayName("an item that somebody else has put into the table is told, and not read as a value")
    void foreignItem() {
        ObjectNode question = JsonService.question().put("TableName", TABLE);
        question.putObject("Item").putObject("key").put("S", "foreign");
        ask("PutItem", question);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store().get("foreign"))
                .withMessage("the table has an item of another form");
    }

    private static KeyValueStore store(String address) {
        return service.stores().keyValues(StoreAddress.parse(address)).orElseThrow();
    }

    private static JsonNode ask(String operation, ObjectNode question) {
        DynamoKeyValueStore any = (DynamoKeyValueStore) store("dynamodb://" + TABLE);
        return any.service().ask(operation, question).granted();
    }
}
