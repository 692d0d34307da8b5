package dev.tern.event;

import static dev.tern.event.EventRig.changed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.delivery.Delivery;
import dev.tern.event.EventOutcome.Status;
import dev.tern.http.Door;
import dev.tern.index.ReadOnlyChunkIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An event of an object that cannot become a document")
class RefusedObjectsTest {
    private static final String KEY = "manuals/pump.txt";

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
    @DisplayName("outside of the places that are listed fails for good, and is not read")
    void notListed() {
        rig.put("manuals-of-others/secret.txt", "Secret.");
        rig.put("manuals/../secret.txt", "Secret.");

        assertThat(handle(changed("1", "manuals-of-others/secret.txt")).reason())
                .isEqualTo("the object lies in no place that tern.events.documents names");
        assertThat(handle(changed("2", "manuals/../secret.txt")).status()).isEqualTo(Status.FAILED_FOR_GOOD);
        assertThat(manuals.gets).isZero();
    }

    @Test
    @DisplayName("fails for good where no place is listed, and names the setting")
    void nothingListed() {
        EventOutcome outcome = new EventRig(DOOR, "dead-letters", EventRig.DEAD).handle(changed("1", KEY));

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_GOOD);
        assertThat(outcome.reason()).isEqualTo("tern.events.documents names no place whose objects may be read");
    }

    @Test
    @DisplayName("that is too large fails for good before it is read, whether the event says so or the store")
    void tooLarge() {
        rig.put(KEY, "x".repeat(1001));

        EventOutcome byStore = handle(changed("1", KEY));
        EventOutcome byEvent = handle(changed("2", KEY, 2_000_000_000L));

        assertThat(byStore)
                .isEqualTo(EventOutcome.failedForGood("the object has 1001 bytes, more than the 1000 that are read"));
        assertThat(byEvent.status()).isEqualTo(Status.FAILED_FOR_GOOD);
        assertThat(manuals.gets).isZero();
    }

    @Test
    @DisplayName("that cannot be read fails for good with the reader's reason")
    void unreadable() {
        rig.put(KEY, "%PDF-1.7 and then nothing of the kind");

        EventOutcome outcome = handle(changed("1", KEY));

        assertThat(outcome).isEqualTo(EventOutcome.failedForGood("the PDF is damaged"));
    }

    @Test
    @DisplayName("with a key of more bytes than a store takes fails for good, and with one fewer does not")
    void longKey() {
        String longest = "manuals/" + "k".repeat(892);
        rig.put(longest, "Text.");

        assertThat(handle(changed("1", longest)).status()).isEqualTo(Status.DONE);
        assertThat(handle(changed("2", "manuals/" + "k".repeat(901))).status()).isEqualTo(Status.FAILED_FOR_GOOD);
    }

    @Test
    @DisplayName("is left to the platform while the store is down")
    void storeDown() {
        manuals.isDown = true;

        assertThat(handle(changed("1", KEY))).isEqualTo(EventOutcome.failedForNow("the store is down"));
    }

    @Test
    @DisplayName("is left to the platform where nothing would be kept")
    void notDurable(@TempDir Path folder) {
        rig.put(KEY, "Text.");
        rig.index = new ReadOnlyChunkIndex(folder);

        EventOutcome outcome = handle(changed("1", KEY));

        assertThat(outcome.status()).isEqualTo(Status.FAILED_FOR_NOW);
        assertThat(outcome.reason()).contains("tern.index.ephemeral");
    }
}
