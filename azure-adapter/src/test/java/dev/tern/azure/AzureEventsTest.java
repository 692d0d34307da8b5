package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.SettingsSource;
import dev.tern.delivery.Occurrence;
import dev.tern.event.EventAnswer;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;
import dev.tern.http.Body;
import dev.tern.invocation.Invocation;
import dev.tern.runtime.StartException;
import dev.tern.runtime.TernRuntime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event on Azure")
class AzureEventsTest {

    @Test
    @DisplayName("fails its call if a part of it is to come again, and only then")
    void settled() {
        EventAnswer again = new EventAnswer.Outcomes(
                List.of(EventOutcome.done(), EventOutcome.failedForNow("busy"), EventOutcome.failedForGood("poison")));
        EventAnswer ended = new EventAnswer.Outcomes(
                List.of(EventOutcome.done(), EventOutcome.duplicate(), EventOutcome.failedForGood("poison")));

        assertThatThrownBy(() -> Settled.by(again))
                .isInstanceOf(EventException.class)
                .hasMessage("1 of 3 parts of the event are to come again");
        assertThatCode(() -> Settled.by(ended)).doesNotThrowAnyException();
        assertThatCode(() -> Settled.by(new EventAnswer.Result(Optional.of("a function's word"))))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("fails its call if Tern cannot start")
    void failedStart() {
        AzureEvents events = new AzureEvents(
                () -> TernRuntime.start(List.of(SettingsSource.of("the test", Map.of("tern.no.such", "x"))))
                        .events(),
                HostSettings.of(Map.of()),
                Map.of());

        assertThatThrownBy(() -> events.queue("hello", "7", null)).isInstanceOf(StartException.class);
        assertThatThrownBy(() -> events.eventGrid("{}", Call.traced())).isInstanceOf(StartException.class);
        assertThatThrownBy(() -> events.serviceBus("hello", "7", null)).isInstanceOf(StartException.class);
        assertThatThrownBy(() -> events.serviceBusBatch(new String[] {"hello"}, new long[] {7}, null))
                .isInstanceOf(StartException.class);
    }

    @Test
    @DisplayName("of a timer says that it is time")
    void timer() {
        TimerEvent event =
                new TimerEvent(Body.of("{\"IsPastDue\":false}"), Invocation.of("invocation-1", null, Instant.now()));

        assertThat(event.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.what()).isEqualTo(new Occurrence.ScheduleFired());
            assertThat(delivery.event().getId()).isEqualTo("invocation-1");
        });
    }
}
