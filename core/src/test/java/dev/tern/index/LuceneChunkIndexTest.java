package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The index")
class LuceneChunkIndexTest {

    @TempDir
    Path data;

    private Path folder;
    private LuceneChunkIndex index;

    @BeforeEach
    void open() {
        folder = data.resolve("a b").resolve("index");
        index = new LuceneChunkIndex(folder);
    }

    @Test
    @DisplayName("without a folder is empty, and reading does not make one")
    void noFolder() {
        assertThat(index.search("tern", 5)).isEmpty();
        assertThat(index.contentHashes(List.of("a"))).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName("in a folder that has nothing in it is empty")
    void emptyFolder() throws IOException {
        Files.createDirectories(folder);

        assertThat(index.search("tern", 5)).isEmpty();
        assertThat(index.contentHashes(List.of("a"))).isEmpty();
    }

    @Test
    @DisplayName("finds what was put in, as it was")
    void roundTrip() {
        Chunk chunk = new Chunk("docs/ä|1.md", 1, "Birds > Terns", "Terns fly “far”, 😀.");
        index.upsert(List.of(new IndexedDocument(chunk.document(), "h1", List.of(chunk))));

        assertThat(index.search("terns", 5)).extracting(ScoredChunk::chunk).containsExactly(chunk);
        assertThat(index.contentHashes(List.of("docs/ä|1.md", "other"))).isEqualTo(Map.of("docs/ä|1.md", "h1"));
    }

    @Test
    @DisplayName("finds by the heading, and by other forms of a word")
    void headingAndForms() {
        index.upsert(List.of(new IndexedDocument(
                "a", "h", List.of(new Chunk("a", 1, "Migration of seabirds", "They fly to the south.")))));

        assertThat(index.search("migrations", 5)).hasSize(1);
        assertThat(index.search("FLYING seabird", 5)).hasSize(1);
    }

    @Test
    @DisplayName("gives the best first, with scores from 0 to 1")
    void order() {
        index.upsert(List.of(
                document("far", "h", "Terns and many other birds live near the sea and eat fish all day long."),
                document("near", "h", "Terns nest. Nest of terns."),
                document("none", "h", "Herons stand.")));

        List<ScoredChunk> found = index.search("tern nest", 5);

        assertThat(found).extracting(hit -> hit.chunk().document()).containsExactly("near", "far");
        assertThat(found)
                .allSatisfy(hit -> assertThat(hit.score()).isGreaterThan(0).isLessThan(1));
        assertThat(found.get(0).score()).isGreaterThan(found.get(1).score());
    }

    @Test
    @DisplayName("gives no more than asked for")
    void most() {
        index.upsert(IntStream.range(0, 9)
                .mapToObj(i -> document("d" + i, "h", "Terns fly."))
                .toList());

        assertThat(index.search("terns", 4)).hasSize(4);
    }

    @Test
    @DisplayName("finds nothing by words that are none")
    void noWords() {
        index.upsert(List.of(document("a", "h", "Terns fly.")));

        assertThat(index.search("", 5)).isEmpty();
        assertThat(index.search("the of !?", 5)).isEmpty();
    }

    @Test
    @DisplayName("takes a search of thousands of words")
    void manyWords() {
        index.upsert(List.of(document("a", "h", "Terns fly.")));
        String words = "terns "
                + String.join(
                        " ", IntStream.range(0, 5_000).mapToObj(i -> "w" + i).toList());

        assertThat(index.search(words, 5)).hasSize(1);
    }

    @Test
    @DisplayName("keeps what was put in when it is opened again")
    void reopened() {
        index.upsert(List.of(document("a", "h", "Terns fly.")));

        assertThat(new LuceneChunkIndex(folder).search("terns", 5)).hasSize(1);
    }

    @Test
    @DisplayName("has a document in place of the one that had its id, with all chunks")
    void replaced() {
        index.upsert(List.of(document("a", "h1", "Terns fly.", "Terns rest.", "Terns nest.")));
        index.upsert(List.of(document("a", "h2", "Herons stand.")));

        assertThat(index.search("terns", 5)).isEmpty();
        assertThat(index.search("herons", 5)).hasSize(1);
        assertThat(index.contentHashes(List.of("a"))).isEqualTo(Map.of("a", "h2"));
    }

    @Test
    @DisplayName("knows a document without chunks by its hash, and never finds it")
    void withoutChunks() {
        index.upsert(List.of(document("a", "h1", "Terns fly.")));
        index.upsert(List.of(new IndexedDocument("a", "h2", List.of())));

        assertThat(index.contentHashes(List.of("a"))).isEqualTo(Map.of("a", "h2"));
        assertThat(index.search("terns a", 5)).isEmpty();
    }

    @Test
    @DisplayName("is busy while another process writes, and can be read meanwhile")
    void busy() throws IOException {
        index.upsert(List.of(document("a", "h", "Terns fly.")));
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock("write.lock")) {
            lock.ensureValid();

            assertThatExceptionOfType(IndexBusyException.class)
                    .isThrownBy(() -> index.upsert(List.of(document("b", "h", "x"))));
            assertThat(index.search("terns", 5)).hasSize(1);
        }
    }

    @Test
    @DisplayName("never shows a reader old and new chunks of a document together")
    void atomic() throws Exception {
        index.upsert(List.of(version(0)));
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<List<List<String>>> seen = reader.submit(() -> {
            List<List<String>> all = new ArrayList<>();
            while (writing.get() || all.isEmpty()) {
                all.add(index.search("common", 10).stream()
                        .map(hit -> hit.chunk().heading())
                        .toList());
            }
            return all;
        });
        for (int i = 1; i <= 20; i++) {
            index.upsert(List.of(version(i)));
        }
        writing.set(false);

        assertThat(seen.get()).allSatisfy(headings -> {
            assertThat(headings).hasSize(4);
            assertThat(headings.stream().distinct()).hasSize(1);
        });
        reader.shutdown();
    }

    private static IndexedDocument version(int number) {
        List<Chunk> chunks = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Chunk("a", i, "version " + number, "common text " + i))
                .toList();
        return new IndexedDocument("a", "h" + number, chunks);
    }

    private static IndexedDocument document(String id, String hash, String... texts) {
        List<Chunk> chunks = IntStream.range(0, texts.length)
                .mapToObj(i -> new Chunk(id, i + 1, "", texts[i]))
                .toList();
        return new IndexedDocument(id, hash, chunks);
    }
}
