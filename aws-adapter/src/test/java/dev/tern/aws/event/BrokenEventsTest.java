package dev.tern.aws.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.events.EventFile;
import dev.tern.conformance.events.EventFolder;
import dev.tern.conformance.events.MutatedEvents;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@DisplayName("A broken event of AWS")
class BrokenEventsTest {
    private static final int EVENTS = 100_000;

    private final Logger log = (Logger) LoggerFactory.getLogger(QueueAnswer.class);

    @BeforeEach
    void silent() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        log.setLevel(null);
    }

    @ParameterizedTest(name = "of {0}, seed {1}")
    @CsvSource({"s3_, 1", "sns_, 2", "sqs_, 3", "eventbridge_, 4"})
    @DisplayName("never fails its mapper, and no record of it is lost")
    void neverLost(String kind, long seed) {
        List<String> real = EventFolder.read(Told.folder()).files().stream()
                .filter(file -> file.name().startsWith(kind))
                .map(EventFile::text)
                .toList();

        MutatedEvents.of(real, seed).trees().limit(EVENTS).forEach(BrokenEventsTest::check);
    }

    private static void check(JsonNode event) {
        EventBatch batch = EventBatch.of(event);
        List<Delivery> deliveries = batch.deliveries();
        deliveries.forEach(BrokenEventsTest::checkWhole);
        Optional<String> source = Records.source(event);
        if (source.map(List.of("aws:sqs", "aws:sns", "aws:s3")::contains).orElse(false)) {
            assertThat(deliveries)
                    .hasSizeGreaterThanOrEqualTo(event.path("Records").size());
        }
        List<EventOutcome> again = deliveries.stream()
                .map(each -> EventOutcome.failedForNow("a reason"))
                .toList();
        if (!again.isEmpty()) {
            checkAgain(event, batch, again);
        }
    }

    /** An unreadable record is kept whole, and everything has what CloudEvents 1.0 asks for. */
    private static void checkWhole(Delivery delivery) {
        CloudEvent event = delivery.event();
        boolean whole = !event.getId().isEmpty()
                && !event.getType().isEmpty()
                && !event.getSource().toString().isEmpty()
                && event.getData() != null;
        boolean quiet = !(delivery.what() instanceof Occurrence.Unreadable unreadable)
                || unreadable.reason().length() < 100;
        if (!whole || !quiet) {
            // Not AssertJ, which would be slower than the mappers.
            throw new AssertionError(event);
        }
    }

    /** If all is to come again, either the call fails or every message is named. */
    private static void checkAgain(JsonNode event, EventBatch batch, List<EventOutcome> again) {
        String answer;
        try {
            answer = new String(batch.answer(again, true), UTF_8);
        } catch (EventException e) {
            return;
        }
        String ids = StreamSupport.stream(event.path("Records").spliterator(), false)
                .map(record -> record.path("messageId").textValue())
                .distinct()
                .map(id -> Told.JSON
                        .getNodeFactory()
                        .objectNode()
                        .put("itemIdentifier", id)
                        .toString())
                .collect(Collectors.joining(","));
        assertThat(answer).isEqualTo("{\"batchItemFailures\":[" + ids + "]}");
    }
}
