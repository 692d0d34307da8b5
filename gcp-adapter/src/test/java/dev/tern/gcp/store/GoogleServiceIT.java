package dev.tern.gcp.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.conformance.wire.HttpStub;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A call to one of Google's stores")
class GoogleServiceIT {
    private static final String TOLD = "told-key told-value";

    private final HttpStub stub = HttpStub.start();
    private final GoogleService service =
            new GoogleService(stub.address().toString(), () -> Map.of("Authorization", "Bearer adc-token"));
    private final ObjectStore objects = new GcsObjectStore(service, StoreAddress.parse("gs://bucket"));
    private final KeyValueStore values = new FirestoreKeyValueStore(
            service, StoreAddress.parse("firestore://project/state"), InstantSource.system());
    private final MessageSender topic = new PubSubMessageSender(service, StoreAddress.parse("pubsub://project/topic"));

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @DisplayName("says who calls")
    void identity() {
        stub.says(200, "{\"generation\":\"7\"}").says(404, "{}").says(200, "{\"messageIds\":[\"1\"]}");

        assertThat(objects.put("a/b", ObjectContent.of("x"), WriteCondition.always()))
                .hasValue("7");
        values.get("key");
        topic.send("body", Map.of());
        assertThat(stub.received())
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).hasValue("Bearer adc-token"));
        assertThat(stub.received())
                .extracting(WireRequest::path)
                .containsExactly(
                        "/upload/storage/v1/b/bucket/o",
                        "/v1/projects/project/databases/(default)/documents/state/ka2V5",
                        "/v1/projects/project/topics/topic:publish");
    }

    @Test
    @DisplayName("says nothing of who calls to an emulator")
    void emulator() {
        GoogleService emulated = GoogleService.of(
                "https://example.invalid",
                stub.address().getAuthority(),
                Map.of(),
                () -> Map.of("Authorization", "secret"));
        stub.says(404, "{}");

        new GcsObjectStore(emulated, StoreAddress.parse("gs://bucket")).facts("key");
        assertThat(stub.received().get(0).header("Authorization")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, false", "401, false", "403, false", "413, false", "409, true"})
    @DisplayName("that fails says whether trying again may help, and nothing that it was told or asked")
    void failures(int status, boolean temporary) {
        assertFails(status, temporary, () -> objects.get("told-key", 10));
        assertFails(status, temporary, () -> objects.range("told-key", 0, 10));
        assertFails(status, temporary, () -> objects.list("told-key", "", 10));
        assertFails(
                status,
                temporary,
                () -> objects.put("told-key", ObjectContent.of("told-value"), WriteCondition.always()));
        assertFails(status, temporary, () -> values.get("told-key"));
        assertFails(status, temporary, () -> values.putIfAbsent("told-key", "told-value", Duration.ofDays(1)));
        assertFails(status, temporary, () -> topic.send("told-value", Map.of("told-key", "told-value")));
    }

    @Test
    @DisplayName("for a part of an object is none for the whole, which is what is given of one that is stored packed")
    void packed() {
        stub.says(200, "told-value, unpacked");

        StoreException failure = catchThrowableOfType(StoreException.class, () -> objects.range("told-key", 0, 10));
        assertThat(failure).hasMessage("the store gives no part of the object, but the whole");
        assertThat(failure.isTemporary()).isFalse();
        assertThat(stub.received().get(0).header("Range")).hasValue("bytes=0-9");
        assertThat(stub.received().get(0).header("Authorization")).hasValue("Bearer adc-token");
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    @DisplayName("that is turned away is made four times")
    void overloaded(int status) {
        stub.says(status, TOLD).says(status, TOLD).says(status, TOLD);
        assertFails(status, true, () -> topic.send("told-value", Map.of()));

        assertThat(stub.received()).hasSize(4);
    }

    @Test
    @DisplayName("to a database that is not there is no value that is not there")
    void noDatabase() {
        stub.says(
                404,
                "{\"error\":{\"code\":404,\"message\":\"The database (default) does not exist for project p\","
                        + "\"status\":\"NOT_FOUND\"}}");

        StoreException failure = catchThrowableOfType(StoreException.class, () -> values.get("key"));
        assertThat(failure).hasMessage("there is no such database");
        assertThat(failure.isTemporary()).isFalse();
    }

    @Test
    @DisplayName("that another write got in the way of is made again")
    void aborted() {
        stub.says(409, "{\"error\":{\"code\":409,\"status\":\"ABORTED\"}}").says(200, "{}");

        assertThat(values.putIfAbsent("key", "value", Duration.ofDays(1))).isTrue();
    }

    private void assertFails(int status, boolean temporary, ThrowingCallable call) {
        stub.says(status, "{\"error\":{\"code\":" + status + ",\"message\":\"" + TOLD + "\"}}");
        StoreException failure = catchThrowableOfType(StoreException.class, call);
        assertThat(failure.isTemporary()).isEqualTo(temporary);
        assertThat(failure.getMessage()).doesNotContain("told");
    }
}
