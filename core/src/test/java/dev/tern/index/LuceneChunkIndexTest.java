package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.StoreException;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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
        assertThat(search("tern", 5)).isEmpty();
        assertThat(hashes("a")).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName("in a folder that has nothing in it is empty")
    void emptyFolder() throws IOException {
        Files.createDirectories(folder);

        assertThat(search("tern", 5)).isEmpty();
        assertThat(hashes("a")).isEmpty();
    }

    @Test
    @DisplayName("finds what was put in, as it was")
    void roundTrip() {
        Chunk chunk = new Chunk("docs/ä|1.md", 1, "Birds > Terns", "Terns fly “far”, 😀.");
        put(List.of(new IndexedDocument(chunk.document(), "h1", "text/plain", Map.of(), List.of(chunk))));

        assertThat(search("terns", 5)).extracting(ScoredChunk::chunk).containsExactly(chunk);
        assertThat(hashes("docs/ä|1.md", "other")).isEqualTo(Map.of("docs/ä|1.md", "h1"));
    }

    @Test
    @DisplayName("finds by the heading, and by other forms of a word")
    void headingAndForms() {
        put(List.of(new IndexedDocument(
                "a",
                "h",
                "text/plain",
                Map.of(),
                List.of(new Chunk("a", 1, "Migration of seabirds", "They fly to the south.")))));

        assertThat(search("migrations", 5)).hasSize(1);
        assertThat(search("FLYING seabird", 5)).hasSize(1);
    }

    @Test
    @DisplayName("gives the best first, with scores from 0 to 1")
    void order() {
        put(List.of(
                document("far", "h", "Terns and many other birds live near the sea and eat fish all day long."),
                document("near", "h", "Terns nest. Nest of terns."),
                document("none", "h", "Herons stand.")));

        List<ScoredChunk> found = search("tern nest", 5);

        assertThat(found).extracting(hit -> hit.chunk().document()).containsExactly("near", "far");
        assertThat(found)
                .allSatisfy(hit -> assertThat(hit.score()).isGreaterThan(0).isLessThan(1));
        assertThat(found.get(0).score()).isGreaterThan(found.get(1).score());
    }

    @Test
    @DisplayName("gives no more than asked for")
    void most() {
        put(IntStream.range(0, 9)
                .mapToObj(i -> document("d" + i, "h", "Terns fly."))
                .toList());

        assertThat(search("terns", 4)).hasSize(4);
    }

    @Test
    @DisplayName("finds nothing by words that are none")
    void noWords() {
        put(List.of(document("a", "h", "Terns fly.")));

        assertThat(search("", 5)).isEmpty();
        assertThat(search("the of !?", 5)).isEmpty();
    }

    @Test
    @DisplayName("takes a search of thousands of words")
    void manyWords() {
        put(List.of(document("a", "h", "Terns fly.")));
        String words = "terns "
                + String.join(
                        " ", IntStream.range(0, 5_000).mapToObj(i -> "w" + i).toList());

        assertThat(search(words, 5)).hasSize(1);
    }

    @Test
    @DisplayName("keeps what was put in when it is opened again")
    void reopened() {
        put(List.of(document("a", "h", "Terns fly.")));

        assertThat(new LuceneChunkIndex(folder).search(byWords("terns", 5))).hasSize(1);
    }

    @Test
    @DisplayName("has a document in place of the one that had its id, with all chunks")
    void replaced() {
        put(List.of(document("a", "h1", "Terns fly.", "Terns rest.", "Terns nest.")));
        put(List.of(document("a", "h2", "Herons stand.")));

        assertThat(search("terns", 5)).isEmpty();
        assertThat(search("herons", 5)).hasSize(1);
        assertThat(hashes("a")).isEqualTo(Map.of("a", "h2"));
    }

    @Test
    @DisplayName("knows a document without chunks by its hash, and never finds it")
    void withoutChunks() {
        put(List.of(document("a", "h1", "Terns fly.")));
        put(List.of(new IndexedDocument("a", "h2", "text/plain", Map.of(), List.of())));

        assertThat(hashes("a")).isEqualTo(Map.of("a", "h2"));
        assertThat(search("terns a", 5)).isEmpty();
    }

    @Test
    @DisplayName("is busy while another process writes, and can be read meanwhile")
    void busy() throws IOException {
        put(List.of(document("a", "h", "Terns fly.")));
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock("write.lock")) {
            lock.ensureValid();

            assertThatExceptionOfType(IndexBusyException.class).isThrownBy(() -> put(List.of(document("b", "h", "x"))));
            assertThat(search("terns", 5)).hasSize(1);
        }
    }

    @Test
    @DisplayName("never shows a reader old and new chunks of a document together")
    void atomic() throws Exception {
        put(List.of(version(0)));
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<List<List<String>>> seen = reader.submit(() -> {
            List<List<String>> all = new ArrayList<>();
            while (writing.get() || all.isEmpty()) {
                all.add(search("common", 10).stream()
                        .map(hit -> hit.chunk().heading())
                        .toList());
            }
            return all;
        });
        for (int i = 1; i <= 20; i++) {
            put(List.of(version(i)));
        }
        writing.set(false);

        assertThat(seen.get()).allSatisfy(headings -> {
            assertThat(headings).hasSize(4);
            assertThat(headings.stream().distinct()).hasSize(1);
        });
        reader.shutdown();
    }

    @Test
    @DisplayName("does not open one of another layout, to read or to write, and says what to do")
    void otherLayout() throws IOException {
        try (Directory earlier = IndexFolder.open(Files.createDirectories(folder));
                IndexWriter writer = new IndexWriter(earlier, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.commit();
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> search("tern", 5))
                .withMessageContaining("layout 1 or 2")
                .withMessageContaining("another folder and ingest again");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> put(List.of(document("a", "h", "Terns fly."))));
    }

    private void put(List<IndexedDocument> documents) {
        index.write(documents, List.of());
    }

    private List<ScoredChunk> search(String words, int most) {
        return index.search(byWords(words, most));
    }

    private static ChunkQuery byWords(String words, int most) {
        return new ChunkQuery(words, most, MetadataFilter.none(), RankingMode.BM25);
    }

    private Map<String, String> hashes(String... ids) {
        return index.entries(List.of(ids)).values().stream()
                .collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::contentHash));
    }

    private static IndexedDocument version(int number) {
        List<Chunk> chunks = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Chunk("a", i, "version " + number, "common text " + i))
                .toList();
        return new IndexedDocument("a", "h" + number, "text/plain", Map.of(), chunks);
    }

    private static IndexedDocument document(String id, String hash, String... texts) {
        List<Chunk> chunks = IntStream.range(0, texts.length)
                .mapToObj(i -> new Chunk(id, i + 1, "", texts[i]))
                .toList();
        return new IndexedDocument(id, hash, "text/plain", Map.of(), chunks);
    }
}
