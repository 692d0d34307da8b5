package dev.tern.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.event.EventOutcome.Status;
import dev.tern.http.Body;
import dev.tern.http.Door;
import dev.tern.http.LogLines;
import dev.tern.invocation.Invocation;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

@DisplayName("An event that comes down to deliveries")
class DispatchOfDeliveriesTest {
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final Door OWN = Door.to(WorkFunctions.class, "work", "tern.events.message-function", "work");

    @RegisterExtension
    static final Door PLATFORMS = Door.to(EventFunctions.class, "tide,order", "tern.events.message-function", "order");

    @RegisterExtension
    static final Door USERS =
            Door.to(CloudEventFunctions.class, "listener", "tern.events.message-function", "listener");

    @RegisterExtension
    static final Door TWO = Door.to(CloudEventFunctions.class, "listener,another");

    @RegisterExtension
    final LogLines log = new LogLines();

    /** Takes every CloudEvent but one. */
    public static final class Listener implements Consumer<CloudEvent> {
        @Override
        public void accept(CloudEvent event) {
            if (event.getId().startsWith("bad")) {
                throw new IllegalStateException("secret");
            }
            SEEN.add(event.getId());
        }
    }

    /** A user's functions for CloudEvents. */
    public static final class CloudEventFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            context.registerBean("listener", Listener.class);
            context.registerBean("another", Listener.class);
        }
    }

    private record Event(String kind, List<Delivery> deliveries, Invocation invocation) implements PlatformEvent {
        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public Body json() {
            return Body.of("{\"queue\":[]}");
        }

        @Override
        public Optional<Object> as(Class<?> type) {
            return type == EventFunctions.Tide.class && kind.equals("tide")
                    ? Optional.of(new EventFunctions.Tide("Lerwick"))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
        WorkFunctions.CALLS.clear();
    }

    @Test
    @DisplayName("is Tern's own work if no function takes it, and has an outcome for each delivery")
    void own() {
        EventAnswer answer = handle(
                OWN, event("queue", EventRig.message("own1", "{\"name\":\"a\"}"), EventRig.changed("own2", "key")));

        List<EventOutcome> each = ((EventAnswer.Outcomes) answer).each();
        assertThat(each).extracting(EventOutcome::status).containsExactly(Status.DONE, Status.FAILED_FOR_NOW);
        assertThat(each.get(1).reason()).contains("tern.events.documents", "tern.events.dead-letters");
        assertThat(WorkFunctions.CALLS).containsExactly("a");
        assertThat(log.all())
                .filteredOn(line -> line.getFormattedMessage().equals("event settled"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(LogLines.facts(line)).containsKey("coldStart"));
    }

    @Test
    @DisplayName("goes whole to the function that takes the platform's class for it")
    void platforms() {
        EventAnswer answer = handle(PLATFORMS, event("tide", EventRig.message("p1", "{}")));

        assertThat(answer).isEqualTo(new EventAnswer.Result(Optional.of("tide of Lerwick")));
    }

    @Test
    @DisplayName("goes to the function that takes CloudEvents, one by one, each with an outcome of its own")
    void cloudEvents() {
        Delivery other = new Delivery(EventRig.event("other", "{}"), new Occurrence.Other());
        Delivery nothing = new Delivery(EventRig.event("nothing", "{}"), new Occurrence.NothingToDo("a test"));
        Delivery unreadable = new Delivery(EventRig.event("unreadable", "{}"), new Occurrence.Unreadable("no body"));

        EventAnswer answer = handle(
                USERS,
                event("queue", EventRig.message("m", "{}"), EventRig.message("bad", "{}"), other, nothing, unreadable));

        assertThat(((EventAnswer.Outcomes) answer).each())
                .extracting(EventOutcome::status)
                .containsExactly(Status.DONE, Status.FAILED_FOR_NOW, Status.DONE, Status.DONE, Status.FAILED_FOR_NOW);
        assertThat(SEEN).containsExactlyInAnyOrder("m", "other");
    }

    @Test
    @DisplayName("is refused where several functions take CloudEvents, and none is called")
    void several() {
        EventException failure = catchThrowableOfType(
                EventException.class, () -> handle(TWO, event("queue", EventRig.message("m", "{}"))));

        assertThat(failure)
                .hasMessage("several exported functions take CloudEvents: another, listener; export one of them");
        assertThat(SEEN).isEmpty();
    }

    private static EventAnswer handle(Door door, PlatformEvent event) {
        return door.runtime().events().handle(event);
    }

    private static Event event(String kind, Delivery... deliveries) {
        return new Event(kind, List.of(deliveries), Door.invocation(Duration.ofSeconds(30)));
    }
}
