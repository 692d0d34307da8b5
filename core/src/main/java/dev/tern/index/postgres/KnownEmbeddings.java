package dev.tern.index.postgres;

import dev.tern.index.Chunk;
import dev.tern.index.IndexedDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the chunks that are about to be written: those that the tables have under the same document, heading
 * and text, and those that had to be made. As they depend on the words alone, it does not matter what other writers do
 * meanwhile, and nothing is locked while a model works.
 */
final class KnownEmbeddings {
    private static final String KEPT = "select document, heading, body, cast(embedding as text) from tern_chunks"
            + " where document = any (?) and embedding is not null";

    private final Map<Key, @Nullable String> vectors = new HashMap<>();

    private record Key(String document, String heading, String text) {
        static Key of(Chunk chunk) {
            return new Key(
                    PostgresText.of(chunk.document()), PostgresText.of(chunk.heading()), PostgresText.of(chunk.text()));
        }
    }

    /** What the tables have. */
    void read(List<IndexedDocument> documents, Connection connection) throws SQLException {
        Object[] ids = documents.stream()
                .map(document -> PostgresText.of(document.id()))
                .toArray();
        try (PreparedStatement statement = connection.prepareStatement(KEPT)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    vectors.put(new Key(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getString(4));
                }
            }
        }
    }

    /** Makes what is missing, and says how many chunks of each document that were. */
    Map<String, Integer> complete(List<IndexedDocument> documents, ChunkEmbeddings embeddings, PostgresSchema schema) {
        Map<String, Integer> embedded = new HashMap<>();
        Set<Key> missing = new LinkedHashSet<>();
        for (IndexedDocument document : documents) {
            List<Key> own = document.chunks().stream()
                    .map(Key::of)
                    .filter(key -> !vectors.containsKey(key))
                    .toList();
            missing.addAll(own);
            embedded.put(document.id(), own.size());
        }
        List<Key> inOrder = new ArrayList<>(missing);
        List<float[]> made = embeddings.of(
                inOrder.stream().map(key -> key.heading() + "\n" + key.text()).toList());
        for (int i = 0; i < inOrder.size(); i++) {
            vectors.put(inOrder.get(i), schema.written(made.get(i)));
        }
        return embedded;
    }

    /** A vector as it is written; null for a text that says nothing. */
    @Nullable
    String of(Chunk chunk) {
        return vectors.get(Key.of(chunk));
    }
}
