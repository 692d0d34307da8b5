package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.index.MetadataFilter.Condition.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds besides of an index that knows words, shows a write at once or not at all, and knows its keys. */
public abstract class WordIndexContract extends ChunkIndexContract {

    @Test
    @DisplayName("finds by the heading, and by other forms of a word")
    void headingAndForms() {
        put(new IndexedDocument(
                "a",
                "h",
                "text/plain",
                Map.of(),
                List.of(new Chunk("a", 1, "Migration of seabirds", "They fly to the south."))));

        assertThat(byWords("migrations")).hasSize(1);
        assertThat(byWords("FLYING seabird")).hasSize(1);
        assertThat(byWords("the of !?")).isEmpty();
    }

    @Test
    @DisplayName("ranks a rare word above a common one, and leaves out what has none of them")
    void rarity() {
        put(
                document("common", Map.of(), "Birds eat fish. Birds sleep. Birds fly."),
                document("common too", Map.of(), "Birds stand."),
                document("rare", Map.of(), "A phalarope stands there."),
                document("none", Map.of(), "Contracts end."));

        assertThat(byWords("birds phalarope"))
                .extracting(hit -> hit.chunk().document())
                .startsWith("rare")
                .doesNotContain("none");
    }

    @Test
    @DisplayName("refuses a filter by a key that no document has, with the keys there are")
    void unknownKey() {
        put(document("a", Map.of("team", "ops", "year", 2025), "Terns fly."));
        MetadataFilter filter = new MetadataFilter(List.of(new MetadataFilter.Condition.OneOf("teem", List.of("ops"))));

        assertThatExceptionOfType(UnknownKeyException.class)
                .isThrownBy(() -> index().search(new ChunkQuery("terns", 5, filter, RankingMode.HYBRID)))
                .satisfies(e -> assertThat(e.known()).containsExactlyInAnyOrder("team", "year"));
    }

    @Test
    @DisplayName("counts a document with a list for each value of the list")
    void lists() {
        put(
                document("a", Map.of("tags", List.of("bird", "sea"), "sizes", List.of(3, 7)), "Terns rest."),
                document("b", Map.of("tags", List.of("bird")), "Terns nest."));

        assertThat(search("terns", filter(oneOf("tags", "sea")))).containsExactly("a");
        assertThat(search("terns", filter(oneOf("tags", "bird", "none")))).containsExactlyInAnyOrder("a", "b");
        assertThat(search("terns", filter(new Between("sizes", 6, 8)))).containsExactly("a");
    }

    @Test
    @DisplayName("takes a value of one kind for none of another")
    void kinds() {
        put(document("a", Map.of("year", 2025, "open", true, "team", "7"), "Terns rest."));

        assertThat(search("terns", filter(oneOf("year", "2025")))).isEmpty();
        assertThat(search("terns", filter(oneOf("open", "true")))).isEmpty();
        assertThat(search("terns", filter(oneOf("team", 7)))).isEmpty();
        assertThat(search("terns", filter(new Between("team", 6, 8)))).isEmpty();
    }

    @Test
    @DisplayName("never shows a reader old and new chunks of a document together")
    void atomic() throws Exception {
        put(version(0));
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<List<List<String>>> seen = reader.submit(() -> {
            List<List<String>> all = new ArrayList<>();
            while (writing.get() || all.isEmpty()) {
                all.add(byWords("common").stream()
                        .map(hit -> hit.chunk().heading())
                        .toList());
            }
            return all;
        });
        for (int i = 1; i <= 20; i++) {
            put(version(i));
        }
        writing.set(false);

        assertThat(seen.get()).allSatisfy(headings -> {
            assertThat(headings).hasSize(4);
            assertThat(headings.stream().distinct()).hasSize(1);
        });
        reader.shutdown();
    }

    private List<ScoredChunk> byWords(String words) {
        return index().search(new ChunkQuery(words, 10, MetadataFilter.none(), RankingMode.BM25));
    }

    private static MetadataFilter filter(MetadataFilter.Condition condition) {
        return new MetadataFilter(List.of(condition));
    }

    private static IndexedDocument version(int number) {
        List<Chunk> chunks = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Chunk("a", i, "version " + number, "common text " + i))
                .toList();
        return new IndexedDocument("a", "h" + number, "text/plain", Map.of(), chunks);
    }
}
