package dev.tern.aws.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event of AWS as a CloudEvent")
class AwsFormTest {

    @Test
    @DisplayName("has the attributes of the adapter document for S3")
    void s3() throws Exception {
        CloudEvent event = only("s3_put_encoded").event();

        assertThat(event.getId())
                .matches(
                        "C3D13FE58DE4C810\\.FMyUVURIY8/IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7S/JRWeUWerMUE5JgHvANOjpD\\.[0-9a-f]{64}");
        assertThat(event.getSource()).hasToString("aws:s3.us-west-2.amzn-s3-demo-bucket");
        assertThat(event.getType()).isEqualTo("com.amazonaws.s3.ObjectCreated:Put");
        assertThat(event.getSubject()).isEqualTo("red flower/über 100%.jpg");
        assertThat(event.getTime()).isEqualTo("2024-05-14T09:11:12.345Z");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(Told.JSON.readTree(Told.data(only("s3_put_encoded"))))
                .isEqualTo(Told.event("s3_put_encoded").at("/Records/0"));
    }

    @Test
    @DisplayName("has an id of its own for each object that one request deletes, and the same id by every road")
    void ids() {
        List<Delivery> deleted = Told.deliveries("s3_delete_objects");

        assertThat(deleted.get(0).event().getId())
                .isNotEqualTo(deleted.get(1).event().getId());
        assertThat(List.of("sns_s3", "sqs_s3", "sqs_sns_s3"))
                .allSatisfy(road -> assertThat(Told.deliveries(road).get(0).event())
                        .isEqualTo(only("s3_put_encoded").event()));
    }

    @Test
    @DisplayName("has the message of a queue as its data")
    void sqs() {
        CloudEvent event = only("sqs_event_product").event();

        assertThat(event.getId()).isEqualTo("d9144555-9a4f-4ec3-99a0-34ce359b4b54");
        assertThat(event.getSource()).hasToString("arn:aws:sqs:eu-central-1:123456789012:TestLambda");
        assertThat(event.getType()).isEqualTo("com.amazonaws.sqs.Message");
        assertThat(event.getTime()).isEqualTo("2020-10-06T09:15:06.495Z");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(Told.data(only("sqs_event_product")))
                .isEqualTo(Told.event("sqs_event_product").at("/Records/0/body").textValue());
        assertThat(only("sqs_fair").event().getDataContentType()).isEqualTo("text/plain");
    }

    @Test
    @DisplayName("has the message of a topic as its data, also out of a queue")
    void sns() {
        CloudEvent event = only("sns_event").event();

        assertThat(event.getId()).isEqualTo("dc918f50-80c6-56a2-ba33-d8a9bbf013ab");
        assertThat(event.getSource()).hasToString("arn:aws:sns:eu-central-1:123456789012:TopicSendToMe");
        assertThat(event.getType()).isEqualTo("com.amazonaws.sns.Notification");
        assertThat(event.getSubject()).isEqualTo("Test sns message");
        assertThat(event.getTime()).isEqualTo("2020-10-08T16:06:14.656Z");
        assertThat(Told.data(only("sqs_sns_message"))).isEqualTo("Hello world!");
    }

    @Test
    @DisplayName("has the detail of an event of EventBridge as its data")
    void eventBridge() {
        CloudEvent event = only("eventbridge_custom").event();

        assertThat(event.getId()).isEqualTo("17793124-05d4-b198-2fde-7ededc63b103");
        assertThat(event.getSource()).hasToString("com.example.orders");
        assertThat(event.getType()).isEqualTo("com.amazonaws.events.Order Placed");
        assertThat(event.getTime()).isEqualTo("2021-11-12T00:00:00Z");
        assertThat(Told.data(only("eventbridge_custom"))).isEqualTo("{\"order\":\"o-17\",\"amount\":3}");
        assertThat(only("eventbridge_s3_created").event().getSubject()).isEqualTo("a+b %41.txt");
    }

    @Test
    @DisplayName("carries a record that cannot be read whole, and nothing of it in the reason")
    void unreadable() throws Exception {
        Delivery delivery = Told.deliveries("sqs_malformed").get(0);

        assertThat(Told.JSON.readTree(Told.data(delivery)))
                .isEqualTo(Told.event("sqs_malformed").at("/Records/0"));
        assertThat(delivery.event().getId()).isEqualTo("059f36b4-87a3-44ab-83d2-661975830a7d");
        assertThat(delivery.what()).isEqualTo(new Occurrence.Unreadable("body is missing"));
    }

    @Test
    @DisplayName("keeps half a surrogate pair in a record that cannot be read")
    void surrogates() throws Exception {
        ObjectNode event = (ObjectNode) Told.event("sqs_event_product");
        ((ObjectNode) event.at("/Records/0")).put("body", "half \ud800");
        Delivery delivery = EventBatch.of(event).deliveries().get(0);

        assertThat(delivery.what()).isEqualTo(new Occurrence.Unreadable("body is not Unicode"));
        assertThat(Told.JSON.readTree(Told.data(delivery)).path("body").textValue())
                .isEqualTo("half \ud800");
    }

    @Test
    @DisplayName("that somebody else has made says the same")
    void madeElsewhere() {
        for (String name : List.of(
                "s3_put_encoded",
                "s3_delete_marker",
                "eventbridge_s3_created",
                "sqs_fair",
                "sns_event",
                "cloudwatch_event",
                "eventbridge_custom")) {
            assertThat(AwsCloudEvent.occurrence(only(name).event())
                            .filter(only(name).what()::equals))
                    .as(name)
                    .isPresent();
        }
    }

    @Test
    @DisplayName("that somebody else has made may lack its data, or be of another cloud")
    void madeBadly() {
        CloudEventBuilder bare = CloudEventBuilder.v1().withId("1").withSource(URI.create("/x"));

        assertThat(AwsCloudEvent.occurrence(
                        bare.withType("com.amazonaws.s3.ObjectCreated:Put").build()))
                .containsInstanceOf(Occurrence.Unreadable.class);
        assertThat(AwsCloudEvent.occurrence(
                        bare.withType("com.amazonaws.events.X").build()))
                .containsInstanceOf(Occurrence.Unreadable.class);
        assertThat(AwsCloudEvent.occurrence(bare.withType("google.cloud.storage.object.v1.finalized")
                        .build()))
                .isEmpty();
    }

    @Test
    @DisplayName("with a key that is encoded wrongly cannot be read")
    void wrongKeys() {
        for (String key : List.of("%zz", "%", "%E0%A4", "%ff")) {
            ObjectNode event = (ObjectNode) Told.event("s3_event");
            ((ObjectNode) event.at("/Records/0/s3/object")).put("key", key);

            assertThat(what(event)).as(key).isInstanceOf(Occurrence.Unreadable.class);
        }
    }

    private static Occurrence what(JsonNode event) {
        return EventBatch.of(event).deliveries().get(0).what();
    }

    private static Delivery only(String name) {
        List<Delivery> deliveries = Told.deliveries(name);
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }
}
