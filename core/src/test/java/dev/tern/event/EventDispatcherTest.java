package dev.tern.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.event.EventFunctions.Order;
import dev.tern.event.EventFunctions.Tide;
import dev.tern.http.Body;
import dev.tern.http.Door;
import dev.tern.http.LogLines;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An event that is not HTTP")
class EventDispatcherTest {

    @RegisterExtension
    static final Door DOOR = Door.to(EventFunctions.class, "chat,search,ragQuery,tide,order,parcel,package");

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    @DisplayName("of a kind that the platform has a class for reaches the one function of that class")
    void platformsClass() {
        assertThat(handle("tide", "{\"not\":\"read as JSON\"}")).hasValue("tide of Lerwick");
    }

    @Test
    @DisplayName("of no known kind reaches the one function that can read it")
    void ownClass() {
        assertThat(handle("unknown", "{\"id\":\"o1\",\"amount\":3}")).isEmpty();
        assertThat(EventFunctions.ORDERS).contains(new Order("o1", 3));
    }

    @Test
    @DisplayName("that no function takes is refused with its kind")
    void nobody() {
        assertThat(failure("aws:kinesis", "{\"Records\":[]}"))
                .hasMessage("no exported function takes an event of the kind aws:kinesis");
        assertThat(failure("aws:sqs", "{\"Records\":[{}]}"))
                .hasMessage("no exported function takes an event of the kind aws:sqs, which lacks Records[0].body");
    }

    @Test
    @DisplayName("that several functions take is refused with their names, and none is called")
    void several() {
        assertThat(failure("unknown", "{\"weight\":\"heavy\"}"))
                .hasMessage("several exported functions take an event of the kind unknown: package, parcel;"
                        + " export one of them");
    }

    @Test
    @DisplayName("on which the function fails is for the platform to try again, and what it said stays inside")
    void failing() {
        EventException failure = failure("unknown", "{\"id\":\"o2\",\"amount\":-1}");

        assertThat(failure).hasMessageStartingWith("the function failed; the log has more under the request ");
        assertThat(failure.getMessage()).doesNotContain("secret");
        assertThat(failure.getStackTrace()).isEmpty();
    }

    @Test
    @DisplayName("of a schedule keeps Tern warm if no function takes it, and is told apart in the log")
    void schedule() {
        assertThat(handle("schedule", "{\"IsPastDue\":false}")).isEmpty();

        assertThat(log.only().getFormattedMessage()).isEqualTo("kept warm");
        assertThat(LogLines.facts(log.only()))
                .containsEntry("event", "schedule")
                .containsEntry("keepWarm", true)
                .doesNotContainKey("function");
    }

    @Test
    @DisplayName("of a schedule reaches the one function that takes it, and nothing else happens")
    void takenSchedule() {
        handle("schedule", "{\"id\":\"scheduled\",\"amount\":1}");

        assertThat(EventFunctions.ORDERS).contains(new Order("scheduled", 1));
        assertThat(LogLines.facts(log.only()))
                .containsEntry("function", "order")
                .doesNotContainKey("keepWarm");
    }

    @Test
    @DisplayName("that is nothing but the mark for it keeps Tern warm, whatever sent it")
    void marked() {
        assertThat(handle("unknown", "{\"tern\":\"keep-warm\"}")).isEmpty();

        assertThat(LogLines.facts(log.only())).containsEntry("keepWarm", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tern\":\"keep-cold\"}",
                "{\"tern\":\"keep-warm\",\"and\":1}",
                "{\"tern\":null}",
                "\"keep-warm\"",
                "keep-warm"
            })
    @DisplayName("that is nearly the mark is an event like any other")
    void nearlyMarked(String json) {
        assertThat(failure("unknown", json)).hasMessage("no exported function takes an event of the kind unknown");
    }

    private static Optional<Object> handle(String kind, String json) {
        PlatformEvent event = new Sample(kind, json, Door.invocation(Duration.ofSeconds(30)));
        return ((EventAnswer.Result) DOOR.runtime().events().handle(event)).value();
    }

    private static EventException failure(String kind, String json) {
        return catchThrowableOfType(EventException.class, () -> handle(kind, json));
    }

    private record Sample(String kind, String text, Invocation invocation) implements PlatformEvent {
        @Override
        public boolean isSchedule() {
            return kind.equals("schedule");
        }

        @Override
        public Optional<String> missing() {
            return kind.equals("aws:sqs") ? Optional.of("Records[0].body") : Optional.empty();
        }

        @Override
        public Body json() {
            return Body.of(text);
        }

        @Override
        public Optional<Object> as(Class<?> type) {
            return kind.equals("tide") && type == Tide.class ? Optional.of(new Tide("Lerwick")) : Optional.empty();
        }
    }
}
