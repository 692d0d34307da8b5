package dev.tern.event;

import static dev.tern.event.EventRig.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.delivery.EventKey;
import dev.tern.event.EventOutcome.Status;
import dev.tern.http.Door;
import dev.tern.http.LogLines;
import dev.tern.state.InMemoryObjectStore;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A message")
class MessageEventsTest {
    private static final String RESULTS = "s3://results";

    @RegisterExtension
    static final Door DOOR = Door.to(WorkFunctions.class, "work,shout,swallow,summarise");

    @RegisterExtension
    final LogLines log = new LogLines();

    private final InMemoryObjectStore results = new InMemoryObjectStore("results");

    @BeforeEach
    void forget() {
        WorkFunctions.CALLS.clear();
    }

    @Test
    @DisplayName(
            "is the input of the function that the setting names, and the result goes to an object of the event's key")
    void result() {
        EventRig rig = rig("message-function", "work", "results", RESULTS);

        assertThat(rig.handle(message("1", "{\"name\":\"a\"}")).status()).isEqualTo(Status.DONE);

        String key = EventKey.of(EventRig.event("1", "{}")) + ".json";
        JsonNode json = json(results.get(key, 10_000).orElseThrow().content());
        assertThat(json.get("eventId").textValue()).isEqualTo("1");
        assertThat(json.get("eventSource").textValue()).isEqualTo("urn:test");
        assertThat(json.get("function").textValue()).isEqualTo("work");
        assertThat(json.at("/result/did").textValue()).isEqualTo("a");
    }

    @Test
    @DisplayName("can have its result sent to a queue, with the event's key beside it")
    void toQueue() {
        EventRig rig = rig("message-function", "shout", "results", EventRig.QUEUE);

        assertThat(rig.handle(message("1", "\"quiet\"")).status()).isEqualTo(Status.DONE);

        var sent = rig.queue.take().get(0);
        assertThat(sent.body()).contains("\"result\":\"QUIET\"");
        assertThat(sent.attributes()).containsEntry("tern-event-key", EventKey.of(EventRig.event("1", "{}")));
    }

    @Test
    @DisplayName("whose result cannot be written comes again, and is not remembered as done")
    void resultNotWritten() {
        HookedObjects down = new HookedObjects(results);
        down.isDown = true;
        EventRig rig = rig("message-function", "work", "results", RESULTS).with(RESULTS, down);

        assertThat(rig.handle(message("1", "{\"name\":\"a\"}")))
                .isEqualTo(EventOutcome.failedForNow("the store is down"));
        down.isDown = false;
        assertThat(rig.handle(message("1", "{\"name\":\"a\"}")).status()).isEqualTo(Status.DONE);
        assertThat(results.list("", "", 10)).hasSize(1);
    }

    @Test
    @DisplayName("has its result dropped where no place is named, with one warning")
    void dropped() {
        EventRig rig = rig("message-function", "work");

        rig.handle(List.of(message("1", "{\"name\":\"a\"}"), message("2", "{\"name\":\"b\"}")));

        assertThat(log.all())
                .filteredOn(line -> line.getFormattedMessage().startsWith("tern.events.results is not set"))
                .hasSize(1);
    }

    @Test
    @DisplayName("of a function that gives nothing leaves nothing behind, and no warning")
    void nothingGiven() {
        EventRig rig = rig("message-function", "swallow");

        assertThat(rig.handle(message("1", "{\"name\":\"a\"}")).status()).isEqualTo(Status.DONE);
        assertThat(WorkFunctions.CALLS).containsExactly("a");
        assertThat(log.only().getFormattedMessage()).isEqualTo("event settled");
    }

    @Test
    @DisplayName("fails for good where no function is named for it, or one that is not exported")
    void noFunction() {
        assertThat(rig().handle(message("1", "{}")))
                .isEqualTo(EventOutcome.failedForGood("tern.events.message-function names no function"));
        assertThat(rig("message-function", "chat").handle(message("1", "{}")))
                .isEqualTo(EventOutcome.failedForGood(
                        "tern.events.message-function names a function that is not exported"));
    }

    @Test
    @DisplayName("that is not what the function takes fails for good with the field that is wrong")
    void wrongInput() {
        EventOutcome outcome = rig("message-function", "work").handle(message("1", "{\"name\":1}"));

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_GOOD);
        assertThat(outcome.reason()).startsWith("name ");
        assertThat(rig("message-function", "summarise")
                        .handle(message("1", "{\"text\":\"\"}"))
                        .status())
                .isEqualTo(Status.FAILED_FOR_GOOD);
    }

    @Test
    @DisplayName("that only names a document by its address or its key has the document's text as the input")
    void namesDocument() {
        for (String name : List.of(
                "{\"document_id\":\"s3://bucket/note.txt\"}",
                "{\"documentId\":\"s3://bucket/note.txt\"}",
                " {\"document_id\":\"note.txt\"}")) {
            EventRig rig = rig("message-function", "shout", "results", RESULTS, "documents", EventRig.BUCKET);
            rig.put("note.txt", "Terns fly far.");

            assertThat(rig.handle(message(name, name)).status()).isEqualTo(Status.DONE);
            assertThat(newest(name)).isEqualTo("TERNS FLY FAR.");
        }
    }

    @Test
    @DisplayName("that names a document is read as the text of a function that takes more, such as summarise")
    void namesDocumentForSummarise() {
        EventRig rig = rig("message-function", "summarise", "results", RESULTS, "documents", EventRig.BUCKET);
        rig.put("note.txt", "Terns fly far. They breed in the Arctic. They winter in the Antarctic.");

        assertThat(rig.handle(message("1", "{\"document_id\":\"note.txt\"}")).status())
                .isEqualTo(Status.DONE);
        assertThat(results.list("", "", 10)).hasSize(1);
    }

    @Test
    @DisplayName("that names a document that is elsewhere, gone, too large or unreadable fails for good")
    void documentNotThere() {
        EventRig rig = rig("message-function", "shout", "documents", "s3://bucket", "max-object-bytes", "20");
        rig.put("large.txt", "x".repeat(21));
        rig.put("bad.pdf", "%PDF-1.7 broken");

        assertThat(reasons(rig, "s3://other/note.txt", "gone.txt", "large.txt", "bad.pdf"))
                .containsExactly(
                        "the object lies in no place that tern.events.documents names",
                        "the document that the message names is not there",
                        "the object has 21 bytes, more than the 20 that are read",
                        "the PDF is damaged");
    }

    @Test
    @DisplayName("has no result sent to a host that is not listed, and its function is not called for it")
    void unlistedHost() {
        EventRig rig = rig(
                "message-function",
                "work",
                "results",
                "https://example.org/hook",
                "callback-hosts",
                "example.com",
                "callback-secret",
                "s");

        assertThat(rig.handle(message("1", "{\"name\":\"a\"}")))
                .isEqualTo(EventOutcome.failedForGood(
                        "the host of tern.events.results is not among tern.events.callback-hosts"));
        assertThat(WorkFunctions.CALLS).isEmpty();
    }

    @Test
    @DisplayName("has no result sent unsigned")
    void unsigned() {
        EventRig rig =
                rig("message-function", "work", "results", "https://example.org", "callback-hosts", "example.org");

        assertThat(rig.handle(message("1", "{\"name\":\"a\"}")).reason())
                .isEqualTo("tern.events.callback-secret is not set, and no result is sent unsigned");
    }

    private EventRig rig(String... settings) {
        String[] all = Stream.concat(Stream.of(settings), Stream.of("dead-letters", EventRig.DEAD))
                .toArray(String[]::new);
        return new EventRig(DOOR, all).with(RESULTS, results);
    }

    private static List<String> reasons(EventRig rig, String... names) {
        return Stream.of(names)
                .map(name -> rig.handle(message(name, "{\"document_id\":\"" + name + "\"}")))
                .peek(outcome -> assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_GOOD))
                .map(EventOutcome::reason)
                .toList();
    }

    private String newest(String id) {
        String key = EventKey.of(EventRig.event(id, "{}")) + ".json";
        return json(results.get(key, 10_000).orElseThrow().content())
                .get("result")
                .textValue();
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
