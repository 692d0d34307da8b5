package dev.tern.event;

import static dev.tern.event.EventRig.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventKey;
import dev.tern.delivery.Occurrence;
import dev.tern.event.EventOutcome.Status;
import dev.tern.http.Door;
import dev.tern.http.LogLines;
import dev.tern.once.Claim;
import dev.tern.once.Claims;
import dev.tern.state.InMemoryMessageSender;
import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.MessageSender;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A delivery")
class SettlementTest {
    private static final String GOOD = "{\"name\":\"a\"}";
    private static final String FAILING = "{\"name\":\"a\",\"how\":\"fail\"}";
    private static final String BAD = "{\"nonsense\":1}";

    @RegisterExtension
    static final Door DOOR = Door.to(WorkFunctions.class, "work");

    @RegisterExtension
    final LogLines log = new LogLines();

    @BeforeEach
    void forget() {
        WorkFunctions.CALLS.clear();
    }

    @Test
    @DisplayName("that comes again after it was done is a duplicate, for as long as it is remembered")
    void duplicate() {
        EventRig rig = rig("remember-hours", "2");

        assertThat(rig.handle(message("1", GOOD)).status()).isEqualTo(Status.DONE);
        rig.pass(Duration.ofMinutes(119));
        assertThat(rig.handle(message("1", GOOD)).status()).isEqualTo(Status.DUPLICATE);
        assertThat(WorkFunctions.CALLS).containsExactly("a");
        rig.pass(Duration.ofMinutes(2));
        assertThat(rig.handle(message("1", GOOD)).status()).isEqualTo(Status.DONE);
    }

    @Test
    @DisplayName("that failed for now is tried again when it comes again")
    void released() {
        EventRig rig = rig();

        assertThat(rig.handle(message("1", FAILING)).status()).isEqualTo(Status.FAILED_FOR_NOW);
        assertThat(rig.handle(message("1", GOOD)).status()).isEqualTo(Status.DONE);
    }

    @Test
    @DisplayName("that another instance works on is left to it, until that instance's time is over")
    void elsewhere() {
        EventRig rig = rig();
        Claims others = new Claims(rig.state.section("events"), Duration.ofDays(1));
        String key = "event-" + EventKey.of(message("1", GOOD).event());
        Claim claim = EventRig.inCall(Duration.ofSeconds(60), () -> others.claim(key));
        assertThat(claim.state()).isEqualTo(Claim.State.OURS);

        EventOutcome meanwhile = rig.handle(message("1", GOOD));
        rig.pass(Duration.ofSeconds(63));
        EventOutcome afterwards = rig.handle(message("1", GOOD));

        assertThat(meanwhile.status()).isEqualTo(Status.FAILED_FOR_NOW);
        assertThat(meanwhile.reason()).isEqualTo("the same event is being worked on elsewhere");
        assertThat(afterwards.status()).isEqualTo(Status.DONE);
    }

    @Test
    @DisplayName("that fails for good is put aside with the reason, under its day and key, and is then done with")
    void deadLetter() throws Exception {
        EventRig rig = rig();
        Delivery bad = message("1", BAD);

        EventOutcome outcome = rig.handle(bad);

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_GOOD);
        String key = "2026-11-29/" + EventKey.of(bad.event()) + ".json";
        byte[] letter = rig.dead.get(key, 10_000).orElseThrow().content();
        var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(letter);
        assertThat(json.get("reason").textValue()).isEqualTo(outcome.reason()).contains("nonsense");
        assertThat(json.get("failedAt").textValue()).isEqualTo("2026-11-29T10:00:00Z");
        CloudEvent kept =
                new JsonFormat().deserialize(json.get("event").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(kept.getId()).isEqualTo("1");
        assertThat(kept.getSource()).hasToString("urn:test");
        assertThat(rig.handle(bad).status()).isEqualTo(Status.DUPLICATE);
    }

    @Test
    @DisplayName("is put aside whole even if its data is not the JSON that it says")
    void brokenData() throws Exception {
        EventRig rig = rig();
        Delivery broken = message("1", "{\"a\":");

        assertThat(rig.handle(broken).status()).isEqualTo(Status.FAILED_FOR_GOOD);

        byte[] letter = rig.dead
                .get(rig.dead.list("", "", 1).get(0).key(), 10_000)
                .orElseThrow()
                .content();
        var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(letter);
        assertThat(json.at("/event/data_base64").binaryValue()).asString().isEqualTo("{\"a\":");
    }

    @Test
    @DisplayName("is put aside in a queue, if that is the place")
    void deadLetterQueue() {
        EventRig rig = new EventRig(DOOR, "message-function", "work", "dead-letters", EventRig.QUEUE);

        assertThat(rig.handle(message("1", BAD)).status()).isEqualTo(Status.FAILED_FOR_GOOD);

        InMemoryMessageSender.Message letter = rig.queue.take().get(0);
        assertThat(letter.body()).contains("\"reason\"", "\"id\":\"1\"", "nonsense");
        assertThat(letter.attributes()).containsKey("tern-event-key");
    }

    @Test
    @DisplayName("too long for the queue of dead letters is left to the platform")
    void tooLongForQueue() {
        EventRig rig = new EventRig(DOOR, "message-function", "work", "dead-letters", EventRig.QUEUE)
                .with(EventRig.QUEUE, new SmallQueue());

        EventOutcome outcome = rig.handle(message("1", BAD));

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_NOW);
        assertThat(outcome.reason()).contains("too long for the queue that tern.events.dead-letters names");
    }

    @Test
    @DisplayName("that fails for good with no place to put it aside is left to the platform, which one line says")
    void nowhereToPut() {
        EventRig rig = new EventRig(DOOR, "message-function", "work");

        EventOutcome outcome = rig.handle(message("1", BAD));

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_NOW);
        assertThat(outcome.reason())
                .endsWith("; it is left to the platform, because tern.events.dead-letters is not set");
        assertThat(LogLines.facts(log.only())).containsEntry("reason", outcome.reason());
    }

    @Test
    @DisplayName("that cannot be put aside is not acknowledged")
    void cannotBePutAside() {
        HookedObjects down = new HookedObjects(new InMemoryObjectStore("dead"));
        down.isDown = true;
        EventRig rig = rig().with(EventRig.DEAD, down);

        EventOutcome outcome = rig.handle(message("1", BAD));

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_NOW);
        assertThat(outcome.reason()).endsWith("because the store is down");
    }

    @Test
    @DisplayName("has one line in the log with what became of it, and nothing of its content")
    void logged() {
        rig().handle(message("1", "{\"name\":\"private\",\"how\":\"fail\"}"));

        Map<String, Object> facts = LogLines.facts(log.only());
        assertThat(facts)
                .containsEntry("event", "test.happened")
                .containsEntry("what", "MessageArrived")
                .containsEntry("outcome", "failed_for_now")
                .containsEntry("requestId", "r1")
                .containsEntry("cloud", "local")
                .containsEntry("exception", "java.lang.IllegalStateException")
                .containsKeys("eventKey", "source", "durationMillis", "reason");
        assertThat(log.only().getThrowableProxy().getMessage()).doesNotContain("secret");
        assertThat(facts.toString()).doesNotContain("private").doesNotContain("urn:test");
    }

    @Test
    @DisplayName("that asks for nothing is done, and the line says why it was nothing")
    void nothingToDo() {
        EventOutcome outcome =
                rig().handle(new Delivery(EventRig.event("1", "{}"), new Occurrence.NothingToDo("a test event")));

        assertThat(outcome.status()).isEqualTo(Status.DONE);
        assertThat(LogLines.facts(log.only())).containsEntry("reason", "a test event");
    }

    @Test
    @DisplayName("that cannot be read, or is of a type that nobody takes, fails for good")
    void nobody() {
        EventRig rig = rig();
        Delivery unreadable = new Delivery(EventRig.event("1", "{}"), new Occurrence.Unreadable("body is missing"));
        Delivery other = new Delivery(EventRig.event("2", "{}"), new Occurrence.Other());

        assertThat(rig.handle(List.of(unreadable, other)))
                .containsExactly(
                        EventOutcome.failedForGood("body is missing"),
                        EventOutcome.failedForGood("no exported function takes events of this type"));
    }

    @Test
    @DisplayName("of a schedule keeps the index in order, each time")
    void schedule() {
        EventRig rig = rig();
        Delivery fired = new Delivery(EventRig.event("1", "{}"), new Occurrence.ScheduleFired());

        assertThat(rig.handle(fired).status()).isEqualTo(Status.DONE);
        assertThat(rig.handle(fired).status()).isEqualTo(Status.DONE);
        assertThat(LogLines.facts(log.all().get(1))).containsEntry("keepWarm", true);
    }

    private static EventRig rig(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"message-function", "work", "dead-letters", EventRig.DEAD}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return new EventRig(DOOR, all);
    }

    private static final class SmallQueue implements MessageSender {
        @Override
        public void send(String body, Map<String, String> attributes) {
            throw new AssertionError("sent although it is too long");
        }

        @Override
        public int mostBytes() {
            return 500;
        }

        @Override
        public String address() {
            return EventRig.QUEUE;
        }
    }
}
