package dev.tern.index.postgres;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.DocumentEntry;
import dev.tern.index.IndexBusyException;
import dev.tern.index.IndexedDocument;
import dev.tern.index.RankingMode;
import dev.tern.index.ScoredChunk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index in PostgreSQL with pgvector 0.8 or newer, as Aurora, Azure Database and AlloyDB have it. Any number of
 * processes may read and write; a write is one transaction, a search one statement.
 *
 * <p>The first write makes the tables {@code tern_documents}, {@code tern_chunks} and {@code tern_index} in the user's
 * first schema; until then the index is empty. Where the user may not make them, somebody else has to write first. Words
 * are read as English. Vectors of more than 2,000 numbers are compared one by one, without a graph.
 *
 * <p>Of a text the character 0 and halves of surrogate pairs are replaced, as PostgreSQL cannot keep them. Calls fail
 * with a {@link dev.tern.state.StoreException}, or with a {@link dev.tern.invocation.DeadlineExceededException} when the
 * call's time is over, which the server is told too.
 */
public final class PostgresChunkIndex implements ChunkIndex, AutoCloseable {
    private static final int TRIES = 4;

    private final PostgresConnections connections;
    private final PostgresSchema schema;
    private final ChunkEmbeddings embeddings;

    /** An index at the address. Nothing is connected before the first call. */
    public PostgresChunkIndex(PostgresAddress address, PostgresSettings settings, ChunkEmbeddings embeddings) {
        this.connections = new PostgresConnections(new PostgresDriver(address, settings));
        this.schema = new PostgresSchema(embeddings);
        this.embeddings = embeddings;
    }

    @Override
    public Map<String, DocumentEntry> entries(Collection<String> documents) {
        Map<String, DocumentEntry> entries = new HashMap<>();
        read(connection -> new DocumentReading(connection).named(documents))
                .forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    @Override
    public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
        KnownEmbeddings known = new KnownEmbeddings();
        connections.inTransaction(connection -> {
            if (schema.isThere(connection)) {
                known.read(changed, connection);
            }
            return known;
        });
        Map<String, Integer> embedded = known.complete(changed, embeddings, schema);
        for (int tried = 1; !isWritten(changed, removed, known); tried++) {
            if (tried == TRIES) {
                throw new IndexBusyException(null);
            }
        }
        return embedded;
    }

    /** False if other writers took the turn, which is over then: nothing is written, and it can be tried again. */
    private boolean isWritten(List<IndexedDocument> changed, Collection<String> removed, KnownEmbeddings known) {
        return connections.inTransaction(connection -> {
            schema.require(connection);
            try {
                new DocumentWriting(connection).write(changed, removed, known);
                return true;
            } catch (SQLException e) {
                if (PostgresFailures.isLostTurn(e)) {
                    connection.rollback();
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public List<ScoredChunk> search(ChunkQuery query) {
        boolean blank = query.words().isBlank();
        return read(connection -> {
            new DocumentReading(connection).requireKnownKeys(query.filter());
            String vector = blank || query.mode() == RankingMode.BM25 ? null : vector(query.words());
            return new SearchStatement(query, vector).run(connection);
        });
    }

    @Override
    public List<DocumentEntry> documents(String after, int most) {
        return read(connection -> new DocumentReading(connection).after(after, most));
    }

    /** Connects. */
    @Override
    public void touch() {
        connections.inTransaction(schema::isThere);
    }

    /** Closes what is connected. */
    @Override
    public void close() {
        connections.close();
    }

    private @Nullable String vector(String words) {
        return schema.written(embeddings.of(words));
    }

    private <T> List<T> read(PostgresConnections.Work<List<T>> work) {
        return connections.inTransaction(
                (Connection connection) -> schema.isThere(connection) ? work.apply(connection) : List.of());
    }
}
