package dev.tern.event;

import static dev.tern.event.EventRig.changed;
import static dev.tern.event.EventRig.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.delivery.Delivery;
import dev.tern.event.EventOutcome.Status;
import dev.tern.http.Door;
import dev.tern.index.DocumentEntry;
import dev.tern.once.Claim;
import dev.tern.once.Claims;
import dev.tern.state.HashedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An event of an object")
class ObjectEventsTest {
    private static final String KEY = "manuals/pump.txt";
    private static final String ID = "s3://bucket/manuals/pump.txt";

    @RegisterExtension
    static final Door DOOR = Door.to(WorkFunctions.class, "work");

    private final EventRig rig = rig("max-object-bytes", "1000");
    private final HookedObjects manuals = new HookedObjects(new Prefixed(rig.bucket, "manuals/"));

    private static EventRig rig(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of("documents", "s3://bucket/manuals/", "dead-letters", EventRig.DEAD));
        return new EventRig(DOOR, all.toArray(String[]::new));
    }

    private EventOutcome handle(Delivery delivery) {
        return rig.with("s3://bucket/manuals", manuals).handle(delivery);
    }

    @Test
    @DisplayName("that is there makes it a document with its address as the id")
    void ingests() {
        rig.put(KEY, "The pump needs oil.");

        assertThat(handle(changed("1", KEY)).status()).isEqualTo(Status.DONE);

        assertThat(entries()).extracting(DocumentEntry::id).containsExactly(ID);
        assertThat(entries()).extracting(DocumentEntry::chunks).containsExactly(1);
    }

    @Test
    @DisplayName("that is another than before takes the place of what was there")
    void replaces() {
        ingest("0", "Old.");
        String before = hash();

        ingest("1", "New.");

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    @DisplayName("that says deleted removes the document if the object is gone")
    void removes() {
        ingest("0", "Old.");
        rig.bucket.delete(KEY);

        assertThat(handle(deleted("1", KEY)).status()).isEqualTo(Status.DONE);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("that says deleted keeps the document if the object is there again")
    void deleteAfterNew() {
        rig.put(KEY, "New.");

        assertThat(handle(deleted("1", KEY)).status()).isEqualTo(Status.DONE);
        assertThat(entries()).hasSize(1);
    }

    @Test
    @DisplayName("that says changed removes the document if the object is gone by now")
    void changedButGone() {
        ingest("0", "Old.");
        rig.bucket.delete(KEY);

        assertThat(handle(changed("1", KEY)).status()).isEqualTo(Status.DONE);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("of a delete that comes before its create ends with the object gone")
    void deleteBeforeCreate() {
        assertThat(handle(deleted("2", KEY)).status()).isEqualTo(Status.DONE);
        assertThat(handle(changed("1", KEY)).status()).isEqualTo(Status.DONE);

        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("that is old and comes after a new one leaves the new content")
    void oldAfterNew() {
        ingest("2", "New.");
        String newest = hash();

        handle(changed("1", KEY));

        assertThat(hash()).isEqualTo(newest);
    }

    @Test
    @DisplayName("has the effect of once when it comes ten times")
    void tenTimes() {
        rig.put(KEY, "Text.");
        rig.with("s3://bucket/manuals", manuals);
        List<Delivery> ten =
                IntStream.range(0, 10).mapToObj(i -> changed("1", KEY)).toList();

        List<EventOutcome> outcomes = rig.handle(ten);

        assertThat(outcomes)
                .extracting(EventOutcome::status)
                .filteredOn(Status.DONE::equals)
                .hasSize(1);
        assertThat(outcomes)
                .extracting(EventOutcome::status)
                .filteredOn(Status.DUPLICATE::equals)
                .hasSize(9);
        assertThat(manuals.gets).isEqualTo(1);
    }

    @Test
    @DisplayName("has the effect of once when ten instances get it at the same time, and try again")
    void tenInstances() {
        rig.put(KEY, "Text.");
        rig.with("s3://bucket/manuals", manuals);

        List<Status> first = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> rig.handle(changed("1", KEY)).status())
                .toList();
        Status later = rig.handle(changed("1", KEY)).status();

        assertThat(first).filteredOn(Status.DONE::equals).hasSize(1);
        assertThat(first).doesNotContain(Status.FAILED_FOR_GOOD);
        assertThat(later).isEqualTo(Status.DUPLICATE);
        assertThat(manuals.gets).isEqualTo(1);
    }

    @Test
    @DisplayName("that another instance works on with another event comes again")
    void lockedElsewhere() {
        rig.put(KEY, "Text.");
        Claims others = new Claims(rig.state.section("objects-in-work"), Duration.ofDays(1));
        Claim lock = others.claim("object-" + HashedName.of(ID));

        EventOutcome meanwhile = handle(changed("1", KEY));
        lock.release();
        EventOutcome afterwards = handle(changed("1", KEY));

        assertThat(meanwhile)
                .isEqualTo(EventOutcome.failedForNow("another event of the same object is being worked on"));
        assertThat(afterwards.status()).isEqualTo(Status.DONE);
    }

    @Test
    @DisplayName("of the same object with others in one batch goes one after another, and none is sent back")
    void severalOfOne() {
        rig.put(KEY, "Text.");
        rig.with("s3://bucket/manuals", manuals);
        List<Delivery> ten =
                IntStream.range(0, 10).mapToObj(i -> changed("e" + i, KEY)).toList();

        assertThat(rig.handle(ten)).extracting(EventOutcome::status).containsOnly(Status.DONE);
        assertThat(entries()).hasSize(1);
    }

    @Test
    @DisplayName("whose object changes while it is read ends with the last content")
    void changesMeanwhile() {
        rig.put(KEY, "Old.");
        manuals.afterGet = () -> {
            manuals.afterGet = () -> {};
            rig.put(KEY, "New.");
        };
        handle(changed("1", KEY));
        String ingested = hash();

        assertThat(manuals.gets).isEqualTo(2);
        ingest("2", "New.");
        assertThat(hash()).isEqualTo(ingested);
    }

    @Test
    @DisplayName("whose object is deleted between event and read removes the document")
    void deletedMeanwhile() {
        ingest("0", "Old.");
        manuals.beforeGet = () -> rig.bucket.delete(KEY);

        assertThat(handle(changed("1", KEY)).status()).isEqualTo(Status.DONE);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("whose object never rests comes again")
    void neverRests() {
        rig.put(KEY, "0");
        manuals.afterGet = () -> rig.put(KEY, "Text " + manuals.gets);

        EventOutcome outcome = handle(changed("1", KEY));

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_NOW);
        assertThat(outcome.reason()).isEqualTo("the object changes while it is read");
    }

    @Test
    @DisplayName("of a folder's marker does nothing")
    void folder() {
        rig.put("manuals/sub/", "");

        assertThat(handle(changed("1", "manuals/sub/")).status()).isEqualTo(Status.DONE);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("that is empty now is a document that says nothing any more")
    void emptied() {
        ingest("0", "Old.");

        ingest("1", "");

        assertThat(entries()).extracting(DocumentEntry::chunks).containsExactly(0);
    }

    private void ingest(String id, String text) {
        rig.put(KEY, text);
        assertThat(handle(changed(id, KEY)).status()).isEqualTo(Status.DONE);
    }

    private List<DocumentEntry> entries() {
        return rig.index.documents("", 10);
    }

    private String hash() {
        return entries().get(0).contentHash();
    }
}
