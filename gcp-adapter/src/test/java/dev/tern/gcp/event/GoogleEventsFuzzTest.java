package dev.tern.gcp.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.conformance.events.EventFile;
import dev.tern.conformance.events.EventFolder;
import dev.tern.conformance.events.MutatedEvents;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("100,000 broken events of Google's")
class GoogleEventsFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int COUNT = 100_000;
    // What is read again here, to compare; to read the longest ones twice would take most of the time.
    private static final int LONG = 20_000;
    private static final long SEED = 20_260_102;

    /** What a delivery can be, to see that not all of them are the same. */
    private enum Ending {
        UNREADABLE,
        READ,
        NONE
    }

    @Test
    @DisplayName("of Cloud Storage each name their own object, or cannot be read and are kept")
    void storage() {
        Map<Ending, Integer> endings = each(COUNT, "binary-StorageObjectData", data -> {
            String end = data.length % 2 == 0 ? "finalized" : "deleted";
            Delivery delivery = delivered("google.cloud.storage.object.v1." + end, data);
            if (data.length < LONG) {
                checkName(delivery, tree(data));
            }
            return ending(delivery, data);
        });

        assertThat(endings).containsOnlyKeys(Ending.READ, Ending.UNREADABLE);
    }

    @Test
    @DisplayName("of Pub/Sub each carry their own words, or cannot be read and are kept")
    void messages() {
        Map<Ending, Integer> endings = each(COUNT, "binary-MessagePublishedData", data -> {
            Delivery delivery = delivered(PubSubMessage.TYPE, data);
            if (data.length < LONG) {
                checkWords(delivery, tree(data));
            }
            return ending(delivery, data);
        });

        assertThat(endings).containsOnlyKeys(Ending.READ, Ending.UNREADABLE);
    }

    @Test
    @DisplayName("posted by Pub/Sub each carry their own words or object, or are not taken, so that they come again")
    void posted() {
        Map<Ending, Integer> endings = each(COUNT, "push-", body -> {
            Optional<Delivery> delivery = GoogleEventFile.posted(body);
            if (body.length < LONG) {
                JsonNode tree = tree(body);
                boolean known = tree.path("message").isObject()
                        && tree.path("subscription").isTextual();
                assertThat(delivery.isPresent()).isEqualTo(known);
                delivery.ifPresent(there -> checkWords(there, tree));
            }
            return delivery.map(there -> ending(there, body)).orElse(Ending.NONE);
        });

        assertThat(endings).containsOnlyKeys(Ending.READ, Ending.UNREADABLE, Ending.NONE);
    }

    @Test
    @DisplayName("of other services, or a tenth of that, are kept as they are without being read")
    void others() {
        Map<Ending, Integer> endings = each(COUNT / 10, "binary-", data -> {
            String service = data.length % 2 == 0 ? "firestore.document" : "audit.log";
            Delivery delivery = delivered("google.cloud." + service + ".v1.written", data);
            assertThat(delivery.what()).isEqualTo(new Occurrence.Other());
            assertHas(delivery, data);
            return Ending.READ;
        });

        assertThat(endings).containsOnlyKeys(Ending.READ);
    }

    private interface Road {
        Ending of(byte[] event);
    }

    private static Map<Ending, Integer> each(int count, String files, Road road) {
        List<String> events = EventFolder.read(GoogleEventFilesTest.FOLDER).files().stream()
                .filter(file -> file.name().startsWith(files))
                .map(EventFile::text)
                .toList();
        Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
        Consumer<byte[]> counting = event -> endings.merge(road.of(event), 1, Integer::sum);
        MutatedEvents.of(events, SEED).bytes().limit(count).forEach(counting);
        return endings;
    }

    private static Delivery delivered(String type, byte[] data) {
        CloudEvent event = GoogleEventFile.event(type, data);
        Delivery delivery = GoogleEvents.delivery(event).orElseThrow();
        assertThat(delivery.event().getId()).isEqualTo(event.getId());
        assertThat(delivery.event().getType()).isEqualTo(type);
        return delivery;
    }

    private static Ending ending(Delivery delivery, byte[] data) {
        if (delivery.what() instanceof Occurrence.Unreadable unreadable) {
            assertHas(delivery, data);
            assertThat(unreadable.reason().length()).isLessThan(100);
            return Ending.UNREADABLE;
        }
        return Ending.READ;
    }

    private static void checkName(Delivery delivery, JsonNode data) {
        object(delivery.what()).ifPresent(object -> {
            assertThat(object.key()).isEqualTo(data.path("name").textValue());
            assertThat(object.store().authority()).isEqualTo(data.path("bucket").textValue());
        });
    }

    private static void checkWords(Delivery delivery, JsonNode envelope) {
        JsonNode message = envelope.path("message");
        JsonNode attributes = message.path("attributes");
        if (delivery.what() instanceof Occurrence.MessageArrived) {
            byte[] words = Base64.getDecoder()
                    .decode(message.path("data").asText("").replace('-', '+').replace('_', '/'));
            assertHas(delivery, words);
        } else if (delivery.what() instanceof Occurrence.NothingToDo) {
            assertThat(attributes.has("overwrittenByGeneration")).isTrue();
        }
        object(delivery.what())
                .ifPresent(object -> assertThat(object.key())
                        .isEqualTo(attributes.path("objectId").textValue()));
    }

    private static Optional<ObjectReference> object(Occurrence what) {
        if (what instanceof Occurrence.ObjectChanged changed) {
            return Optional.of(changed.object());
        }
        return what instanceof Occurrence.ObjectDeleted deleted ? Optional.of(deleted.object()) : Optional.empty();
    }

    /** Comparing arrays by the library's own means would take most of the time. */
    private static void assertHas(Delivery delivery, byte[] data) {
        assertThat(Arrays.equals(delivery.event().getData().toBytes(), data))
                .as("the data are those that came")
                .isTrue();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
