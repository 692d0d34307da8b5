package dev.tern.aws;

import dev.tern.aws.event.EventBatch;
import dev.tern.aws.event.Told;
import dev.tern.conformance.events.EventFolderKit;
import dev.tern.delivery.Delivery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A file with an event of AWS")
class EventFilesTest {

    @TestFactory
    @DisplayName("comes to what outcomes.txt says")
    Stream<DynamicTest> outcomes() {
        return EventFolderKit.tests(Told.folder(), EventFilesTest::outcome);
    }

    private static String outcome(byte[] payload) {
        LambdaEvent event = LambdaEvent.read(payload);
        if (EventMapper.of(event).isPresent()) {
            return "an HTTP request";
        }
        List<Delivery> deliveries = EventBatch.of(event.root()).deliveries();
        return deliveries.isEmpty() ? "for a user's function: " + event.kind().word() : Told.inALine(deliveries);
    }
}
