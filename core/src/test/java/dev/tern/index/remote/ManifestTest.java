package dev.tern.index.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.ObjectContent;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @DisplayName(
            "a manifest remembers what commits have dropped for the time of grace, and their attempts up to a hundred")
    void remembers() {
        Manifest manifest = Manifest.empty();
        for (int i = 0; i < 150; i++) {
            manifest = manifest.next("a" + i, List.of(file("a" + i)), NOW.plusSeconds(60L * i), GRACE);
        }

        assertThat(manifest.commit()).isEqualTo(150);
        assertThat(manifest.recent()).hasSize(100).first().isEqualTo("a149");
        assertThat(manifest.dropped()).hasSize(61);
        assertThat(manifest.dropped().get(60).keys()).containsExactly("files/a148/_0.cfs");
    }

    @Test
    @DisplayName("a manifest is read as it was written, and what a later version adds is passed over")
    void roundTrip() {
        InMemoryObjectStore store = new InMemoryObjectStore("");
        Manifests manifests = new Manifests(store);
        CommitFile small = new CommitFile("segments_1", "a", 3, "ff", new byte[] {1, 2, 3}, null);
        byte[] few = {-1, 0, 1};
        TextPart part = new TextPart(5, "fe", few, few, few);
        CommitFile split = new CommitFile("_1.cfs", "a", 10, "0", null, part);
        Manifest written =
                Manifest.empty().next("b", List.of(file("a")), NOW, GRACE).next("c", List.of(small, split), NOW, GRACE);
        manifests.swap(Loaded.NOTHING, written);

        Manifest read = manifests.newest().manifest();
        assertThat(read).usingRecursiveComparison().isEqualTo(written);

        String text = new String(store.get(Manifests.KEY, 10_000).orElseThrow().content(), UTF_8);
        store.put(
                Manifests.KEY, ObjectContent.of(text.replaceFirst("\\{", "{\"later\":[1],")), WriteCondition.always());
        assertThat(manifests.newest().manifest()).usingRecursiveComparison().isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"layout\":3",
                "{\"layout\":\"3\"}",
                "{\"layout\":3,\"files\":{}}",
                "{\"layout\":3,\"files\":[{\"name\":\"_0.cfs\"}]}",
                "{\"layout\":3,\"files\":[{\"name\":1}]}",
                "{\"layout\":3,\"recent\":[null]}"
            })
    @DisplayName("what is not a manifest, or half of one, is not read as one")
    void unreadable(String text) {
        InMemoryObjectStore store = new InMemoryObjectStore("");
        store.put(Manifests.KEY, ObjectContent.of(text), WriteCondition.always());

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> new Manifests(store).newest())
                .withMessage("the manifest of the index cannot be read");
    }

    @Test
    @DisplayName("the age of a file is read from its key, and of a key that is none of ours nothing is said")
    void age() {
        String key = Attempts.FOLDER + Attempts.next(NOW) + "/_0.cfs";

        assertThat(Attempts.beginning(key)).contains(NOW);
        assertThat(List.of("files/", "files/x", "files/readme-of-this-folder.txt", "other/" + key))
                .allSatisfy(other -> assertThat(Attempts.beginning(other)).isEmpty());
    }

    private static CommitFile file(String attempt) {
        return new CommitFile("_0.cfs", attempt, 10, "0", null, null);
    }
}
