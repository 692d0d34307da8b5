package dev.tern.index.remote;

import static dev.tern.index.remote.Documents.document;
import static dev.tern.index.remote.Documents.found;
import static dev.tern.index.remote.Documents.ids;
import static dev.tern.index.remote.Documents.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.index.Chunk;
import dev.tern.index.IndexedDocument;
import dev.tern.state.ObjectContent;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A reader that has just started on a large index")
class FreshReaderTest {
    private static final Duration LONG = Duration.ofDays(1);

    @TempDir
    static Path writers;

    private static final TroubledStore FILLED = new TroubledStore();

    @TempDir
    Path disk;

    private final TroubledStore store = new TroubledStore();
    private final CountDownLatch fetchesText = new CountDownLatch(1);
    private final CountDownLatch mayFetchText = new CountDownLatch(1);
    private RemoteChunkIndex reader;

    /** As many writes as it takes for a merge to make a segment whose file is split. */
    @BeforeAll
    static void fill() {
        RemoteChunkIndex writer = new RemoteChunkIndex(FILLED, writers, Duration.ZERO);
        Random random = new Random(1);
        for (int i = 0; i < 7; i++) {
            put(writer, large("large-" + i, random), document("small-" + i, "Tern number" + i + "."));
        }
        writer.close();
    }

    @BeforeEach
    void start() {
        FILLED.copyTo(store);
        store.beforePart = part -> {
            if (part.isMuchText()) {
                fetchesText.countDown();
                await(mayFetchText);
            }
        };
        reader = new RemoteChunkIndex(store, disk.resolve("reader"), LONG);
    }

    @AfterEach
    void stop() {
        mayFetchText.countDown();
        reader.close();
    }

    @Test
    @DisplayName("answers before it has all the text, of which it fetches what it has found")
    void answersFromPieces() {
        assertThat(found(reader, "number2")).containsExactly("small-2");

        assertThat(pieces()).isNotEmpty().hasSizeLessThan(5);
        assertThat(reader.fetchedBytes()).isLessThan(store.bytes() * 3 / 4);
    }

    @Test
    @DisplayName("fetches a piece once for all questions")
    void keepsPieces() {
        found(reader, "number2");
        int before = pieces().size();

        assertThat(found(reader, "number2")).containsExactly("small-2");

        assertThat(pieces()).hasSize(before);
    }

    @Test
    @DisplayName("fetches the text when it has answered, and no pieces after that")
    void fetchesText() throws IOException {
        found(reader, "number2");
        await(fetchesText);
        mayFetchText.countDown();
        awaitText();
        int before = store.parts.size();

        assertThat(found(reader, "number5")).containsExactly("small-5");

        assertThat(store.parts).hasSize(before);
        assertThat(reader.fetchedBytes()).isEqualTo(filesOfTheCommit() + fetchedAsPieces());
    }

    @Test
    @DisplayName("goes on with pieces when the text cannot be fetched, and does not try again at once")
    void goesOnWithPieces() {
        store.beforePart = part -> {
            if (part.isMuchText()) {
                fetchesText.countDown();
                throw StoreException.temporary("no connection", null);
            }
        };
        found(reader, "number2");
        await(fetchesText);
        store.beforePart = part -> assertThat(part.isPieceOfText()).isTrue();

        assertThat(found(reader, "number5")).containsExactly("small-5");
    }

    @Test
    @DisplayName("has all text before it lists the documents")
    void listsWhole() {
        mayFetchText.countDown();

        assertThat(ids(reader)).hasSize(14);

        assertThat(pieces()).isEmpty();
    }

    @Test
    @DisplayName("tells a few documents' hashes from pieces")
    void entriesFromPieces() {
        assertThat(reader.entries(List.of("small-1", "none"))).containsOnlyKeys("small-1");

        assertThat(pieces()).isNotEmpty();
    }

    @Test
    @DisplayName("goes on in a newer commit when the text of the one that it has open is gone")
    void vanishedText() {
        found(reader, "number2");
        store.list("", "", 1_000).forEach(object -> store.delete(object.key()));
        put(new RemoteChunkIndex(store, disk.resolve("writer"), LONG), document("new", "Tern number5."));

        assertThat(found(reader, "number5")).containsExactly("new");
    }

    @Test
    @DisplayName("does not take damaged text for what was written")
    void damagedText() {
        for (CommitFile file : new Manifests(store).newest().manifest().files()) {
            TextPart text = file.text();
            if (text != null) {
                store.put(file.key(), damaged(file.key(), (int) text.from()), WriteCondition.always());
            }
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> found(reader, "number2"))
                .withMessage("a file of the index is damaged in the store");
    }

    private ObjectContent damaged(String key, int from) {
        byte[] content = store.get(key, Integer.MAX_VALUE).orElseThrow().content();
        for (int i = from; i < content.length; i += TextPart.PIECE) {
            content[i] ^= 1;
        }
        return ObjectContent.of(content);
    }

    /** What came before the text is taken away when all is here. */
    private void awaitText() throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        boolean here = false;
        while (!here) {
            assertThat(System.nanoTime()).isLessThan(end);
            try (Stream<Path> copies = Files.list(disk.resolve("reader"))) {
                here = copies.noneMatch(copy -> copy.toString().endsWith(".head"));
            }
        }
    }

    private long filesOfTheCommit() {
        return new Manifests(store)
                .newest().manifest().files().stream()
                        .filter(CommitFile::hasObject)
                        .mapToLong(CommitFile::bytes)
                        .sum();
    }

    private long fetchedAsPieces() {
        return pieces().stream().mapToLong(TroubledStore.Part::length).sum();
    }

    private List<TroubledStore.Part> pieces() {
        return store.parts.stream().filter(TroubledStore.Part::isPieceOfText).toList();
    }

    private static IndexedDocument large(String id, Random random) {
        List<Chunk> chunks = IntStream.range(1, 21)
                .mapToObj(number -> new Chunk(id, number, "", text(random)))
                .toList();
        return new IndexedDocument(id, id, "text/plain", Map.of(), chunks);
    }

    private static String text(Random random) {
        return String.join(
                " ",
                IntStream.range(0, 8_000)
                        .mapToObj(i -> Integer.toString(random.nextInt(1 << 20), 36))
                        .toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreException.temporary("interrupted", e);
        }
    }
}
