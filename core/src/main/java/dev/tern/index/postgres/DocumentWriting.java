package dev.tern.index.postgres;

import dev.tern.index.Chunk;
import dev.tern.index.IndexedDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts documents into the tables, in one transaction. Rows of documents are locked in the order of their ids before
 * anything changes, so that of two writers of one document the second waits, and one whole version is left.
 */
final class DocumentWriting {
    private static final String LOCK = "select 1 from tern_documents where id = any (?) order by id for update";
    private static final String REMOVE = "delete from tern_documents where id = any (?)";
    private static final String PUT = """
        insert into tern_documents (id, content_hash, media_type, chunks, metadata)
        select d.id, d.content_hash, d.media_type, d.chunks, cast(d.metadata as jsonb)
        from unnest(?, ?, ?, ?, ?) as d (id, content_hash, media_type, chunks, metadata)
        order by d.id collate "C"
        on conflict (id) do update set content_hash = excluded.content_hash,
            media_type = excluded.media_type, chunks = excluded.chunks, metadata = excluded.metadata\
        """;
    private static final String EMPTY = "delete from tern_chunks where document = any (?)";
    private static final String FILL = """
        insert into tern_chunks (document, number, heading, body, embedding)
        select c.document, c.number, c.heading, c.body, cast(c.embedding as vector)
        from unnest(?, ?, ?, ?, ?) as c (document, number, heading, body, embedding)\
        """;

    private final Connection connection;

    DocumentWriting(Connection connection) {
        this.connection = connection;
    }

    void write(List<IndexedDocument> changed, Collection<String> removed, KnownEmbeddings known) throws SQLException {
        Object[] gone = removed.stream().map(PostgresText::of).toArray();
        Object[] put = texts(changed, IndexedDocument::id);
        run(LOCK, text(Stream.of(put, gone).flatMap(Stream::of).toArray()));
        run(REMOVE, text(gone));
        if (!changed.isEmpty()) {
            putDocuments(changed);
            run(EMPTY, text(put));
            putChunks(changed.stream().flatMap(each -> each.chunks().stream()).toList(), known);
        }
    }

    private void putDocuments(List<IndexedDocument> documents) throws SQLException {
        run(
                PUT,
                text(texts(documents, IndexedDocument::id)),
                text(texts(documents, IndexedDocument::contentHash)),
                text(texts(documents, IndexedDocument::mediaType)),
                numbers(documents, document -> document.chunks().size()),
                text(texts(documents, document -> PostgresText.json(document.metadata()))));
    }

    private void putChunks(List<Chunk> chunks, KnownEmbeddings known) throws SQLException {
        run(
                FILL,
                text(texts(chunks, Chunk::document)),
                numbers(chunks, Chunk::number),
                text(texts(chunks, Chunk::heading)),
                text(texts(chunks, Chunk::text)),
                text(chunks.stream().map(known::of).toArray()));
    }

    private void run(String sql, java.sql.Array... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private static <T> Object[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).map(PostgresText::of).toArray();
    }

    private java.sql.Array text(Object[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }

    private <T> java.sql.Array numbers(List<T> all, Function<T, Integer> number) throws SQLException {
        return connection.createArrayOf("int4", all.stream().map(number).toArray());
    }
}
