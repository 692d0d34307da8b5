package dev.tern.event;

import static dev.tern.event.EventRig.changed;
import static dev.tern.event.EventRig.inGroup;
import static dev.tern.event.EventRig.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.delivery.Delivery;
import dev.tern.event.EventOutcome.Status;
import dev.tern.http.Door;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A batch of deliveries")
class BatchTest {

    @RegisterExtension
    static final Door DOOR = Door.to(WorkFunctions.class, "work");

    private final EventRig rig = new EventRig(DOOR, "message-function", "work", "dead-letters", EventRig.DEAD);

    @BeforeEach
    void forget() {
        WorkFunctions.CALLS.clear();
        WorkFunctions.gate = new CountDownLatch(0);
    }

    @Test
    @DisplayName("may be empty")
    void empty() {
        assertThat(rig.handle(List.of())).isEmpty();
    }

    @Test
    @DisplayName("has an outcome for each, in their order, and a bad one takes no other along")
    void oneBad() {
        List<EventOutcome> outcomes = rig.handle(List.of(
                message("1", "{\"name\":\"a\"}"),
                message("2", "{\"nam"),
                message("3", "{\"name\":\"b\",\"how\":\"fail\"}"),
                message("4", "{\"name\":\"c\",\"how\":\"overflow\"}"),
                message("5", "{\"name\":\"d\",\"how\":\"memory\"}"),
                changed("6", "nowhere.txt"),
                message("7", "{\"name\":\"e\"}")));

        assertThat(outcomes)
                .extracting(EventOutcome::status)
                .containsExactly(
                        Status.DONE,
                        Status.FAILED_FOR_GOOD,
                        Status.FAILED_FOR_NOW,
                        Status.FAILED_FOR_NOW,
                        Status.FAILED_FOR_NOW,
                        Status.FAILED_FOR_GOOD,
                        Status.DONE);
        assertThat(outcomes.toString()).doesNotContain("secret");
    }

    @Test
    @DisplayName("goes side by side, as many at once as are allowed")
    void sideBySide() {
        WorkFunctions.gate = new CountDownLatch(4) {
            @Override
            public void await() throws InterruptedException {
                countDown();
                super.await();
            }
        };
        List<Delivery> waiting =
                IntStream.range(0, 4).mapToObj(i -> waiting("" + i)).toList();

        assertThat(rig.handle(waiting)).extracting(EventOutcome::status).containsOnly(Status.DONE);
    }

    @Test
    @DisplayName("keeps the order within a group, and after one that comes again does none of that group")
    void groups() {
        List<EventOutcome> outcomes = rig.handle(List.of(
                inGroup("g", message("1", "{\"name\":\"g1\"}")),
                inGroup("g", message("2", "{\"name\":\"g2\",\"how\":\"fail\"}")),
                inGroup("h", message("3", "{\"name\":\"h1\"}")),
                inGroup("g", message("4", "{\"name\":\"g3\"}")),
                inGroup("h", message("5", "{\"name\":\"h2\"}"))));

        assertThat(outcomes)
                .extracting(EventOutcome::status)
                .containsExactly(Status.DONE, Status.FAILED_FOR_NOW, Status.DONE, Status.FAILED_FOR_NOW, Status.DONE);
        assertThat(outcomes.get(3).reason()).isEqualTo("one before it of its group comes again");
        assertThat(WorkFunctions.CALLS).contains("g1", "g2", "h1", "h2").doesNotContain("g3");
        assertThat(WorkFunctions.CALLS.indexOf("h1")).isLessThan(WorkFunctions.CALLS.indexOf("h2"));
    }

    @Test
    @DisplayName("goes on within a group after one that failed for good, since it does not come again")
    void groupGoesOn() {
        List<EventOutcome> outcomes = rig.handle(
                List.of(inGroup("g", message("1", "no JSON")), inGroup("g", message("2", "{\"name\":\"g2\"}"))));

        assertThat(outcomes).extracting(EventOutcome::status).containsExactly(Status.FAILED_FOR_GOOD, Status.DONE);
    }

    @Test
    @DisplayName("does an event once that is in it twice")
    void twice() {
        List<EventOutcome> outcomes =
                rig.handle(List.of(message("1", "{\"name\":\"a\"}"), message("1", "{\"name\":\"a\"}")));

        assertThat(outcomes).extracting(EventOutcome::status).containsExactly(Status.DONE, Status.DUPLICATE);
        assertThat(WorkFunctions.CALLS).containsExactly("a");
    }

    @Test
    @DisplayName("lets both come again of an event that is in it twice and failed")
    void twiceFailed() {
        String failing = "{\"name\":\"a\",\"how\":\"fail\"}";
        List<EventOutcome> outcomes = rig.handle(List.of(message("1", failing), message("1", failing)));

        assertThat(outcomes).extracting(EventOutcome::status).containsOnly(Status.FAILED_FOR_NOW);
        assertThat(WorkFunctions.CALLS).containsExactly("a");
    }

    @Test
    @DisplayName("gives back in time what it cannot finish, and what it has not begun")
    void late() {
        WorkFunctions.gate = new CountDownLatch(1);
        List<Delivery> batch = List.of(
                message("done", "{\"name\":\"quick\"}"),
                inGroup("g", waiting("slow")),
                inGroup("g", message("never", "{\"name\":\"never\"}")));

        List<EventOutcome> outcomes = rig.handle(batch, Duration.ofMillis(800));

        assertThat(outcomes)
                .extracting(EventOutcome::status)
                .containsExactly(Status.DONE, Status.FAILED_FOR_NOW, Status.FAILED_FOR_NOW);
        assertThat(outcomes.get(1).reason()).isEqualTo("there was no time left for it");
        assertThat(WorkFunctions.CALLS).doesNotContain("never");
    }

    private static Delivery waiting(String id) {
        return message(id, "{\"name\":\"" + id + "\",\"how\":\"wait\"}");
    }
}
