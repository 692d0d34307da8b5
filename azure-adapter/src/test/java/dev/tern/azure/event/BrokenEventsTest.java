package dev.tern.azure.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.events.EventFile;
import dev.tern.conformance.events.EventFolder;
import dev.tern.conformance.events.MutatedEvents;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A broken event of Azure")
class BrokenEventsTest {
    private static final int EVENTS = 100_000;

    @ParameterizedTest(name = "of {0}, seed {1}")
    @CsvSource({"eventgrid-, 1", "cloudevents-, 2", "queue-, 3", "servicebus-, 4", "blob-, 5", "timer-, 6"})
    @DisplayName("never fails its mapper, and is never lost")
    void neverLost(String kind, long seed) {
        List<String> real = EventFolder.read(Told.folder()).files().stream()
                .filter(file -> file.name().startsWith(kind))
                .map(EventFile::text)
                .toList();

        MutatedEvents.of(real, seed).bytes().limit(EVENTS).forEach(BrokenEventsTest::check);
    }

    private static void check(byte[] event) {
        List<Delivery> deliveries = Told.deliveries(event);
        assertThat(deliveries.isEmpty()).isFalse();
        for (Delivery delivery : deliveries) {
            checkWhole(delivery);
            var unused = AzureCloudEvent.occurrence(delivery.event());
        }
    }

    /** Everything has what CloudEvents 1.0 asks for, and what cannot be read is kept. */
    private static void checkWhole(Delivery delivery) {
        CloudEvent event = delivery.event();
        boolean complete = !event.getId().isEmpty()
                && !event.getType().isEmpty()
                && !event.getSource().toString().isEmpty();
        assertThat(complete).isTrue();
        if (delivery.what() instanceof Occurrence.Unreadable unreadable) {
            assertThat(unreadable.reason().length()).isLessThan(100);
            assertThat(Objects.requireNonNull(event.getData()).toBytes()).isNotNull();
        }
    }
}
