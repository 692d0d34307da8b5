package dev.tern.index.postgres;

import dev.tern.state.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the index. The first write makes them, unless they are there; a user who may not do that finds them made
 * by somebody else. The number of dimensions is theirs for good: another embedding model means another database, or that
 * these tables are dropped and all documents ingested again.
 */
final class PostgresSchema {
    // What pgvector can put into a graph; longer vectors are compared one by one.
    private static final int MOST_INDEXED = 2_000;
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('tern_index', 0))";
    private static final String EXISTS = "select to_regclass('tern_index') is not null";
    private static final String KNOWN = "select embedding, dimensions from tern_index";

    private static final List<String> TABLES = List.of(
            "create extension if not exists vector",
            """
            create table tern_documents (
                id text collate "C" primary key,
                content_hash text not null,
                media_type text not null,
                chunks integer not null,
                metadata jsonb not null
            )\
            """,
            "create index tern_documents_metadata on tern_documents using gin (metadata)",
            """
            create table tern_chunks (
                document text collate "C" not null references tern_documents (id) on delete cascade,
                number integer not null,
                heading text not null,
                body text not null,
                words tsvector not null generated always as (
                    setweight(to_tsvector('english', left(heading, 200000)), 'A')
                        || to_tsvector('english', left(body, 200000))) stored,
                embedding vector(%1$d),
                primary key (document, number)
            )\
            """,
            "create index tern_chunks_words on tern_chunks using gin (words)",
            """
            create table tern_index (
                single boolean primary key default true check (single),
                embedding text not null,
                dimensions integer not null
            )\
            """);
    private static final String GRAPH =
            "create index tern_chunks_embedding on tern_chunks using hnsw (embedding vector_cosine_ops)";

    private final ChunkEmbeddings embeddings;
    private volatile int dimensions;

    PostgresSchema(ChunkEmbeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Whether there are tables; they are of this embedding then. */
    boolean isThere(Connection connection) throws SQLException {
        if (dimensions == 0) {
            try (Statement statement = connection.createStatement()) {
                dimensions = exists(statement) ? ofSameEmbedding(statement) : 0;
            }
        }
        return dimensions > 0;
    }

    /** Makes the tables if they are missing; one process does, and others that start at the same time wait for it. */
    void require(Connection connection) throws SQLException {
        if (isThere(connection)) {
            return;
        }
        int wanted = embeddings.dimensions();
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK);
            if (!isThere(connection)) {
                make(statement, wanted);
            }
        }
    }

    /** A vector in the form that the database reads; null for one of zeros, which is like nothing. */
    @Nullable
    String written(float[] vector) {
        if (dimensions > 0 && vector.length != dimensions) {
            throw mismatch(dimensions, vector.length);
        }
        for (float number : vector) {
            if (number != 0) {
                return Arrays.toString(vector);
            }
        }
        return null;
    }

    private void make(Statement statement, int wanted) throws SQLException {
        for (String table : TABLES) {
            statement.execute(table.replace("%1$d", Integer.toString(wanted)));
        }
        if (wanted <= MOST_INDEXED) {
            statement.execute(GRAPH);
        }
        try (var insert = statement
                .getConnection()
                .prepareStatement("insert into tern_index (embedding, dimensions) values (?, ?)")) {
            insert.setString(1, embeddings.name());
            insert.setInt(2, wanted);
            insert.executeUpdate();
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(EXISTS)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int ofSameEmbedding(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(KNOWN)) {
            if (!row.next()) {
                throw StoreException.lasting("the table tern_index is empty; it has to say how vectors are made");
            }
            if (!row.getString(1).equals(embeddings.name())) {
                throw mismatch(row.getString(1), embeddings.name());
            }
            return row.getInt(2);
        }
    }

    private static StoreException mismatch(Object made, Object asked) {
        return StoreException.lasting("the documents in PostgreSQL have embeddings of another kind: " + made
                + ", and this process makes " + asked + "; set the embedding model of the first, or drop the tables"
                + " tern_index, tern_chunks and tern_documents and ingest all documents again");
    }
}
