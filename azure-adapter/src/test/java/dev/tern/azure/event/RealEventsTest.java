package dev.tern.azure.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.events.EventFolder;
import dev.tern.conformance.events.EventFolderKit;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("An event of Azure")
class RealEventsTest {

    @TestFactory
    @DisplayName("is what its folder says of it")
    Stream<DynamicTest> outcomes() {
        return EventFolderKit.tests(Told.folder(), bytes -> Told.inALine(Told.deliveries(bytes)));
    }

    @Test
    @DisplayName("is the same CloudEvent in both schemas of Event Grid")
    void sameEvent() {
        CloudEvent grid = event("eventgrid-blob_created.json");
        CloudEvent cloud = event("cloudevents-blob_created.json");

        assertThat(grid.getId())
                .isEqualTo("beb21a5e-401e-002b-3749-928517060431")
                .isEqualTo(cloud.getId());
        assertThat(grid.getType()).isEqualTo("Microsoft.Storage.BlobCreated").isEqualTo(cloud.getType());
        assertThat(grid.getSource()).isEqualTo(cloud.getSource());
        assertThat(grid.getSource().toString()).startsWith("/subscriptions/").endsWith("/storageAccounts/jolovstorage");
        assertThat(grid.getSubject())
                .isEqualTo("/blobServices/default/containers/gaocontainer/blobs/Template1.xlsx")
                .isEqualTo(cloud.getSubject());
        assertThat(grid.getTime()).isEqualTo("2021-08-16T02:51:26.4248221Z").isEqualTo(cloud.getTime());
        assertThat(data(grid)).contains("\"api\":\"PutBlob\"");
    }

    @Test
    @DisplayName("of a queue has the queue's name, the message's id and its text")
    void message() {
        CloudEvent storage = event("queue-message.json");
        CloudEvent bus = event("servicebus-message.json");

        assertThat(storage.getId()).isEqualTo("6e9b1d2a-3d1e-4d7e-8c9b-0f4f1a7e3f55");
        assertThat(storage.getSource()).hasToString("azure:queue:work");
        assertThat(storage.getType()).isEqualTo("com.microsoft.azure.storage.queue.Message");
        assertThat(storage.getDataContentType()).isEqualTo("application/json");
        assertThat(data(storage)).isEqualTo("{\"document_id\":\"azblob://acmedocs/docs/a.txt\"}");
        assertThat(bus.getId()).isEqualTo("42");
        assertThat(bus.getSource()).hasToString("azure:servicebus:work");
        assertThat(bus.getType()).isEqualTo("com.microsoft.azure.servicebus.Message");
        assertThat(event("queue-text.json").getDataContentType()).isEqualTo("text/plain");
    }

    @Test
    @DisplayName("of a batch has its own number, and its own text")
    void batch() {
        List<Delivery> batch = deliveries("servicebus-batch.json");

        assertThat(batch).extracting(delivery -> delivery.event().getId()).startsWith("41", "42", "43");
        assertThat(data(batch.get(0).event())).isEqualTo("{\"text\":\"one\"}");
        assertThat(data(batch.get(1).event())).isEqualTo("two");
    }

    @Test
    @DisplayName("says the same when the CloudEvent that was made of it is read again, but for a rename")
    void readAgain() {
        for (String name : List.of(
                "eventgrid-blob_created.json",
                "cloudevents-blob_deleted.json",
                "eventgrid-no_blob.json",
                "queue-message.json",
                "servicebus-message.json",
                "blob-changed.json",
                "timer-fired.json",
                "eventgrid-tier_changed.json")) {
            Delivery delivery = deliveries(name).get(0);
            if (!(delivery.what() instanceof Occurrence.Unreadable)) {
                assertThat(AzureCloudEvent.occurrence(delivery.event())).hasValue(delivery.what());
            }
        }
        assertThat(AzureCloudEvent.occurrence(event("eventgrid-blob_renamed.json")))
                .hasValueSatisfying(what -> assertThat(what).isInstanceOf(Occurrence.Unreadable.class));
    }

    @Test
    @DisplayName("that somebody else made is none of Azure's unless its type is one of Microsoft's")
    void notOurs() {
        CloudEventBuilder event = CloudEventBuilder.v1().withId("1").withSource(URI.create("/acme"));

        assertThat(AzureCloudEvent.occurrence(
                        event.withType("com.example.Order").build()))
                .isEmpty();
        assertThat(AzureCloudEvent.occurrence(event.withType("google.cloud.storage.object.v1.finalized")
                        .build()))
                .isEmpty();
        assertThat(AzureCloudEvent.occurrence(event.withType("Microsoft.Resources.ResourceWriteSuccess")
                        .build()))
                .hasValue(new Occurrence.Other());
        assertThat(AzureCloudEvent.occurrence(
                        event.withType("Microsoft.Storage.BlobCreated").build()))
                .hasValue(new Occurrence.Unreadable("url is missing, empty or no text"));
    }

    @Test
    @DisplayName("that is posted is known by Event Grid's header, or by its form")
    void posted() {
        byte[] array = EventFolder.read(Told.folder()).files().stream()
                .filter(file -> file.name().equals("eventgrid-array.json"))
                .findFirst()
                .orElseThrow()
                .content();

        assertThat(unmarked(array).orElseThrow()).hasSize(3);
        assertThat(unmarked("{\"eventType\":\"x\"}")).isEmpty();
        assertThat(unmarked("[]")).isEmpty();
        assertThat(unmarked("[{\"specversion\":\"1.0\",\"type\":\"x\"}]")).isEmpty();
        assertThat(unmarked("no JSON")).isEmpty();
        assertThat(Told.inALine(Told.posted("no JSON".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("unreadable: the body is not a JSON array");
    }

    private static Optional<List<Delivery>> unmarked(String body) {
        return unmarked(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<List<Delivery>> unmarked(byte[] body) {
        return PostedGridEvents.deliveries(new PostedEvent(name -> Optional.empty(), body));
    }

    private static CloudEvent event(String name) {
        return deliveries(name).get(0).event();
    }

    private static List<Delivery> deliveries(String name) {
        return EventFolder.read(Told.folder()).files().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> Told.deliveries(file.content()))
                .findFirst()
                .orElseThrow();
    }

    private static String data(CloudEvent event) {
        return new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
    }
}
