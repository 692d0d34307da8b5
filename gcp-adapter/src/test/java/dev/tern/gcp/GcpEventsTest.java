package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tern.delivery.Occurrence;
import dev.tern.event.EventAnswer;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;
import dev.tern.event.PlatformEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The entry point for Google's events")
class GcpEventsTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final List<PlatformEvent> handled = new ArrayList<>();

    @Test
    @DisplayName("is done with an event that was dealt with, is a duplicate or has failed for good")
    void done() {
        assertThatNoException().isThrownBy(() -> {
            answering(outcomes(EventOutcome.done())).accept(event("custom", "{}"));
            answering(outcomes(EventOutcome.duplicate())).accept(event("custom", "{}"));
            answering(outcomes(EventOutcome.failedForGood("too long"))).accept(event("custom", "{}"));
            answering(new EventAnswer.Result(Optional.of("result"))).accept(event("custom", "{}"));
        });
        assertThat(handled).hasSize(4);
    }

    @Test
    @DisplayName("fails, so that the platform delivers again, if one event is to come again")
    void comesAgain() {
        GcpEvents function = answering(outcomes(EventOutcome.done(), EventOutcome.failedForNow("no connection")));

        assertThatExceptionOfType(EventException.class)
                .isThrownBy(() -> function.accept(event("custom", "{}")))
                .withMessage("no connection");
    }

    @Test
    @DisplayName("hands on one delivery, what it is called, and its facts")
    void handsOn() {
        answering(outcomes(EventOutcome.done()))
                .accept(CloudEventBuilder.v1(event(
                                "google.cloud.storage.object.v1.deleted", "{\"bucket\":\"my-bucket\",\"name\":\"a\"}"))
                        .withExtension("traceparent", TRACE)
                        .build());

        PlatformEvent event = handled.get(0);
        assertThat(event.kind()).isEqualTo("gcp:google.cloud.storage.object.v1.deleted");
        assertThat(event.deliveries()).hasSize(1);
        assertThat(event.deliveries().get(0).what()).isInstanceOf(Occurrence.ObjectDeleted.class);
        assertThat(event.invocation().requestId()).isEqualTo("event-1");
        assertThat(event.invocation().traceId()).hasValue("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(event.invocation().remaining()).isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(event.isSchedule()).isFalse();
    }

    @Test
    @DisplayName("hands on an event of somebody else as something other, under no name that a log could not bear")
    void somebodyElses() {
        answering(outcomes(EventOutcome.done())).accept(event("a\nb", "{}"));

        assertThat(handled.get(0).kind()).isEqualTo("gcp:unknown");
        assertThat(handled.get(0).deliveries().get(0).what()).isEqualTo(new Occurrence.Other());
    }

    @Test
    @DisplayName("knows a schedule")
    void schedule() {
        answering(outcomes(EventOutcome.done())).accept(event("google.cloud.scheduler.job.v1.executed", "{}"));

        assertThat(handled.get(0).isSchedule()).isTrue();
    }

    @Test
    @DisplayName("gives the event as JSON, as none if its data are not what they say")
    void json() {
        answering(outcomes(EventOutcome.done())).accept(event("custom", "{\"a\":1}"));

        assertThat(handled.get(0).json().text()).contains("\"type\":\"custom\"", "\"data\":{\"a\":1}");
    }

    @Test
    @DisplayName("has as long as its timeout says, and never more than nine minutes")
    void timeout() {
        assertThat(GcpEvents.timeout(Map.of("CLOUD_RUN_TIMEOUT_SECONDS", "60"))).isEqualTo(Duration.ofSeconds(60));
        assertThat(GcpEvents.timeout(Map.of("CLOUD_RUN_TIMEOUT_SECONDS", "3600")))
                .isEqualTo(Duration.ofMinutes(9));
        assertThat(GcpEvents.timeout(Map.of())).isEqualTo(Duration.ofMinutes(9));
    }

    private GcpEvents answering(EventAnswer answer) {
        return new GcpEvents(
                event -> {
                    handled.add(event);
                    return answer;
                },
                Duration.ofMinutes(1));
    }

    private static EventAnswer outcomes(EventOutcome... outcomes) {
        return new EventAnswer.Outcomes(List.of(outcomes));
    }

    private static CloudEvent event(String type, String data) {
        return CloudEventBuilder.v1()
                .withId("event-1")
                .withSource(URI.create("//source"))
                .withType(type)
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
