package dev.tern.index.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.config.Secret;
import dev.tern.index.Chunk;
import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.IndexedDocument;
import dev.tern.index.MetadataFilter;
import dev.tern.index.RankingMode;
import dev.tern.index.WordIndexContract;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.model.offline.OfflineModelProvider;
import dev.tern.snapshot.Restores;
import dev.tern.state.StoreException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The index in PostgreSQL")
class PostgresIndexIT extends WordIndexContract {
    private static final PostgresSettings SETTINGS = new PostgresSettings("postgres", Secret.of("any"), "", "");
    private static Pglite server;

    private PostgresChunkIndex index;

    @BeforeAll
    static void start() throws Exception {
        server = Pglite.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws SQLException {
        dropTables();
        index = new PostgresChunkIndex(server.address(), SETTINGS, embeddings());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    protected ChunkIndex index() {
        return index;
    }

    @Test
    @DisplayName("makes no tables when it is read")
    void readsOnly() throws SQLException {
        index.search(ChunkQuery.of("terns", 5));

        assertThat(asked("select to_regclass('tern_index')")).isNull();
    }

    @Test
    @DisplayName("has one whole version of a document when several writers have written it at once")
    void writersAtOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(3);
        List<Callable<Map<String, Integer>>> writes = IntStream.range(0, 12)
                .<Callable<Map<String, Integer>>>mapToObj(i -> () -> index.write(version(i), List.of()))
                .toList();
        for (Future<Map<String, Integer>> write : writers.invokeAll(writes)) {
            write.get();
        }
        writers.shutdown();

        Set<String> headings =
                index.search(new ChunkQuery("terns", 50, MetadataFilter.none(), RankingMode.BM25)).stream()
                        .map(hit -> hit.chunk().document() + " " + hit.chunk().heading())
                        .collect(Collectors.toSet());
        assertThat(headings)
                .containsExactlyInAnyOrder(
                        "a " + index.entries(List.of("a")).get("a").contentHash(),
                        "b " + index.entries(List.of("b")).get("b").contentHash());
    }

    @Test
    @DisplayName("has nothing of a write that fails, and the failure says nothing of the documents")
    void allOrNothing() {
        Chunk twice = new Chunk("b", 1, "", "The secret of terns.");
        List<IndexedDocument> documents = List.of(
                document("a", Map.of(), "Terns fly."),
                new IndexedDocument("b", "h", "text/plain", Map.of(), List.of(twice, twice)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> index.write(documents, List.of()))
                .satisfies(e -> assertThat(e.isTemporary()).isFalse())
                .satisfies(e -> assertThat(e).hasStackTraceContaining("23505"))
                .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("secret", "(b,"));
        assertThat(index.entries(List.of("a", "b"))).isEmpty();
    }

    @Test
    @DisplayName("keeps a text with characters that PostgreSQL cannot keep, with others in their place")
    void unkeepable() {
        put(document("a", Map.of("title", "x\0y", "half", "\uD83D"), "Terns\0fly \uD83D far."));

        assertThat(index.search(ChunkQuery.of("terns\0 far \uD83D", 5)))
                .extracting(hit -> hit.chunk().text())
                .containsExactly("Terns\uFFFDfly ? far.");
        assertThat(index.entries(List.of("a")).get("a").metadata()).containsEntry("title", "x\uFFFDy");
    }

    @Test
    @DisplayName("refuses to mix the vectors of two embedding models, and says what to do")
    void otherEmbedding() {
        put(document("a", Map.of(), "Terns fly."));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() ->
                        with(new ChunkEmbeddings("other", new ThreeNumbers())).search(ChunkQuery.of("x", 1)))
                .withMessageContaining("offline, and this process makes other; set the embedding model of the first");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> with(new ChunkEmbeddings("offline", new ThreeNumbers()))
                        .write(List.of(document("b", Map.of(), "Terns rest.")), List.of()))
                .withMessageContaining("256, and this process makes 3; ");
    }

    @Test
    @DisplayName("ranks by vectors alone where that is asked for")
    void vectorsAlone() {
        put(document("a", Map.of(), "The physician cured her."), document("b", Map.of(), "Contracts end by notice."));

        assertThat(index.search(new ChunkQuery("a doctor", 1, MetadataFilter.none(), RankingMode.VECTOR)))
                .extracting(hit -> hit.chunk().document())
                .containsExactly("a");
    }

    @Test
    @DisplayName("keeps its connection between calls, and takes a new one after a restore")
    void restore() {
        try (PostgresConnections connections =
                new PostgresConnections(new PostgresDriver(server.address(), SETTINGS))) {
            Connection first = connections.inTransaction(connection -> connection);
            assertThat(connections.<Connection>inTransaction(connection -> connection))
                    .isSameAs(first);

            Restores.another();

            assertThat(connections.<Connection>inTransaction(connection -> connection))
                    .isNotSameAs(first);
        }
    }

    @Test
    @DisplayName("tells the server how much time the call has left, and asks nothing when there is none")
    void deadline() {
        try (PostgresConnections connections =
                new PostgresConnections(new PostgresDriver(server.address(), SETTINGS))) {
            String timeout = call(Duration.ofSeconds(40))
                    .get(() -> connections.inTransaction(connection -> text(connection, "show statement_timeout")));

            assertThat(Integer.parseInt(timeout.replaceAll("ms|s", "")))
                    .isBetween(1, timeout.endsWith("ms") ? 40_000 : 40);
        }
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> call(Duration.ZERO).get(() -> index.search(ChunkQuery.of("terns", 5))));
    }

    @Test
    @DisplayName("that cannot be reached is a failure that may pass")
    void unreachable() throws Exception {
        PostgresAddress nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = PostgresAddress.parse("postgresql://127.0.0.1:" + taken.getLocalPort() + "/postgres");
        }
        PostgresChunkIndex away = new PostgresChunkIndex(nobody, SETTINGS, embeddings());

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> away.documents("", 1))
                .satisfies(e -> assertThat(e.isTemporary()).isTrue());
    }

    private PostgresChunkIndex with(ChunkEmbeddings embeddings) {
        return new PostgresChunkIndex(server.address(), SETTINGS, embeddings);
    }

    /** Two documents, so that writers could wait for each other. */
    private static List<IndexedDocument> version(int number) {
        List<String> ids = number % 2 == 0 ? List.of("a", "b") : List.of("b", "a");
        return ids.stream().map(id -> version(id, "version " + number)).toList();
    }

    private static IndexedDocument version(String id, String name) {
        List<Chunk> chunks = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Chunk(id, i, name, "Terns " + i))
                .toList();
        return new IndexedDocument(id, name, "text/plain", Map.of(), chunks);
    }

    private static Invocation call(Duration time) {
        return Invocation.of(null, null, Instant.now().plus(time));
    }

    private static String asked(String sql) throws SQLException {
        try (Connection connection = new PostgresDriver(server.address(), SETTINGS).open()) {
            return text(connection, sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static ChunkEmbeddings embeddings() {
        return new ChunkEmbeddings(
                "offline", new OfflineModelProvider().embeddingModel(null).orElseThrow());
    }

    private static void dropTables() throws SQLException {
        try (Connection connection = new PostgresDriver(server.address(), SETTINGS).open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists tern_chunks, tern_documents, tern_index");
        }
    }
}
