package dev.tern.gcp.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.state.StoreAddress;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An event of Google's")
class GoogleEventsTest {
    private static final String STORAGE = "google.cloud.storage.object.v1.";
    private static final String OBJECT =
            "{\"bucket\":\"my-bucket\",\"name\":\"a b/%2F+ü.txt\",\"generation\":\"17\",\"size\":\"5\"}";
    private static final ObjectReference REFERENCE =
            new ObjectReference(new StoreAddress("gs", "my-bucket", ""), "a b/%2F+ü.txt", "17", 5L);

    @Test
    @DisplayName("says that an object is new or another, by its name as it is")
    void finalized() {
        assertThat(what(STORAGE + "finalized", OBJECT)).isEqualTo(new Occurrence.ObjectChanged(REFERENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "archived"})
    @DisplayName("says that an object is no longer there")
    void deleted(String end) {
        assertThat(what(STORAGE + end, OBJECT)).isEqualTo(new Occurrence.ObjectDeleted(REFERENCE));
    }

    @Test
    @DisplayName("asks for nothing if only an object's metadata have changed")
    void metadata() {
        assertThat(what(STORAGE + "metadataUpdated", OBJECT)).isInstanceOf(Occurrence.NothingToDo.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\"} | data.bucket is missing or no text",
                "{\"bucket\":\"\",\"name\":\"a\"} | data.bucket is missing or no text",
                "{\"bucket\":\"my-bucket\",\"name\":null} | data.name is missing or no text",
                "{\"bucket\":\"my-bucket\",\"name\":7} | data.name is missing or no text",
                "{\"bucket\":\"my-bucket/x\",\"name\":\"a\"} | the name of the bucket is none that a bucket can have",
                "[] | data is not a JSON object",
                "{ | data is not a JSON object",
                "{}{} | data is not a JSON object"
            })
    @DisplayName("of an object that it does not name says which field it is, and keeps its data")
    void unreadable(String data, String reason) {
        Delivery delivery = delivery(STORAGE + "finalized", data);

        assertThat(delivery.what()).isEqualTo(new Occurrence.Unreadable(reason));
        assertThat(text(delivery)).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "-1", "1.5", "null", "\"99999999999999999999\"", "{}"})
    @DisplayName("with an odd generation and size is one without")
    void oddNumbers(String odd) {
        String data = "{\"bucket\":\"my-bucket\",\"name\":\"a\",\"generation\":" + odd + ",\"size\":" + odd + "}";

        assertThat(what(STORAGE + "finalized", data))
                .isEqualTo(new Occurrence.ObjectChanged(
                        new ObjectReference(new StoreAddress("gs", "my-bucket", ""), "a", null, null)));
    }

    @Test
    @DisplayName("that carries a message has the words of it alone as its data, and stays the same event otherwise")
    void message() {
        CloudEvent carrier = CloudEventBuilder.v1(
                        GoogleEventFile.event(PubSubMessage.TYPE, utf8(message("{\"a\":1}", "{}"))))
                .withTime(OffsetDateTime.parse("2021-02-05T04:06:14.109Z"))
                .withExtension("traceparent", "t")
                .build();
        Delivery delivery = GoogleEvents.delivery(carrier).orElseThrow();

        assertThat(delivery.what()).isEqualTo(new Occurrence.MessageArrived());
        assertThat(text(delivery)).isEqualTo("{\"a\":1}");
        assertThat(delivery.event().getDataContentType()).isEqualTo("application/json");
        assertThat(CloudEventBuilder.v1(delivery.event())
                        .withData("application/json", carrier.getData())
                        .build())
                .isEqualTo(carrier);
    }

    @Test
    @DisplayName("that carries bytes which are no text does not call them one")
    void bytes() {
        String data = "{\"message\":{\"data\":\"_-7_\"}}";

        Delivery delivery = delivery(PubSubMessage.TYPE, data);
        assertThat(delivery.event().getDataContentType()).isEqualTo("application/octet-stream");
        assertThat(delivery.event().getData().toBytes()).containsExactly(0xff, 0xee, 0xff);
    }

    @Test
    @DisplayName("that carries a message without data has empty words")
    void noWords() {
        Delivery delivery = delivery(PubSubMessage.TYPE, "{\"message\":{\"attributes\":{\"a\":\"b\"}}}");

        assertThat(delivery.what()).isEqualTo(new Occurrence.MessageArrived());
        assertThat(text(delivery)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | data.message is missing or no object",
                "{\"message\":\"x\"} | data.message is missing or no object",
                "{\"message\":{\"data\":7}} | data.message.data is no text",
                "{\"message\":{\"data\":\"%%%\"}} | data.message.data is not in base64"
            })
    @DisplayName("that carries no message which can be read says which field it is")
    void badMessage(String data, String reason) {
        assertThat(what(PubSubMessage.TYPE, data)).isEqualTo(new Occurrence.Unreadable(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "OBJECT_FINALIZE, ObjectChanged",
        "OBJECT_DELETE, ObjectDeleted",
        "OBJECT_ARCHIVE, ObjectDeleted",
        "OBJECT_METADATA_UPDATE, NothingToDo",
        "OBJECT_OTHER, MessageArrived"
    })
    @DisplayName("that carries a notification of Cloud Storage is what has happened to the object")
    void notification(String type, String expected) {
        String attributes = "{\"eventType\":\"" + type
                + "\",\"bucketId\":\"my-bucket\",\"objectId\":\"a b\",\"objectGeneration\":\"3\"}";
        Occurrence what = what(PubSubMessage.TYPE, message("{\"size\":\"9\"}", attributes));

        assertThat(what.getClass().getSimpleName()).isEqualTo(expected);
        if (what instanceof Occurrence.ObjectChanged changed) {
            assertThat(changed.object())
                    .isEqualTo(new ObjectReference(new StoreAddress("gs", "my-bucket", ""), "a b", "3", 9L));
        }
    }

    @Test
    @DisplayName("that carries a message with some attributes of a notification is a message")
    void noNotification() {
        assertThat(what(
                        PubSubMessage.TYPE,
                        message("text", "{\"eventType\":\"OBJECT_DELETE\",\"bucketId\":\"my-bucket\"}")))
                .isEqualTo(new Occurrence.MessageArrived());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tern\":\"keep-warm\"} | ScheduleFired",
                "{ \"tern\" : \"keep-warm\" } | ScheduleFired",
                "{\"tern\":\"keep-warm\",\"text\":\"x\"} | MessageArrived",
                "{\"tern\":\"other\"} | MessageArrived"
            })
    @DisplayName("that carries the mark of a schedule and nothing else is a schedule")
    void mark(String words, String expected) {
        assertThat(what(PubSubMessage.TYPE, message(words, "{}")).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google.cloud.firestore.document.v1.written",
                "google.cloud.firestore.document.v1.updated.withAuthContext",
                "google.cloud.audit.log.v1.written",
                "google.firebase.remoteconfig.remoteConfig.v1.updated",
                "google.cloud.storage.object.v1.renamed"
            })
    @DisplayName("of another type is something that Tern has no work for, whatever its data are")
    void others(String type) {
        assertThat(what(type, "{}")).isEqualTo(new Occurrence.Other());
    }

    @Test
    @DisplayName("of Firestore is not read, and keeps its bytes")
    void protobuf() {
        CloudEvent event = CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("//firestore.googleapis.com/projects/p/databases/(default)"))
                .withType("google.cloud.firestore.document.v1.created")
                .withData("application/protobuf", new byte[] {10, -1, 0})
                .build();

        Delivery delivery = GoogleEvents.delivery(event).orElseThrow();
        assertThat(delivery.what()).isEqualTo(new Occurrence.Other());
        assertThat(delivery.event().getData().toBytes()).containsExactly(10, -1, 0);
    }

    @Test
    @DisplayName("without data says so")
    void noData() {
        CloudEvent event = CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("//x"))
                .withType(STORAGE + "finalized")
                .build();

        assertThat(GoogleEvents.delivery(event).orElseThrow().what())
                .isEqualTo(new Occurrence.Unreadable("the event has no data"));
    }

    @Test
    @DisplayName("is none if its type is somebody else's")
    void notGoogles() {
        assertThat(GoogleEvents.delivery(GoogleEventFile.event("com.example.thing", utf8("{}"))))
                .isEmpty();
    }

    static String message(String words, String attributes) {
        return "{\"message\":{\"data\":\"" + Base64.getEncoder().encodeToString(utf8(words)) + "\",\"attributes\":"
                + attributes + "},\"subscription\":\"s\"}";
    }

    private static Occurrence what(String type, String data) {
        return delivery(type, data).what();
    }

    private static Delivery delivery(String type, String data) {
        return GoogleEvents.delivery(GoogleEventFile.event(type, utf8(data))).orElseThrow();
    }

    private static String text(Delivery delivery) {
        return new String(delivery.event().getData().toBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
