package dev.tern.index.postgres;

import dev.tern.index.DocumentEntry;
import dev.tern.index.MetadataFilter;
import dev.tern.index.MetadataFilter.Condition;
import dev.tern.index.UnknownKeyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what the tables know of documents. */
final class DocumentReading {
    private static final String COLUMNS = "select id, media_type, chunks, content_hash, metadata from tern_documents";
    private static final String NAMED = COLUMNS + " where id = any (?)";
    private static final String LISTED = COLUMNS + " where id > ? order by id limit ?";
    // The doubled question mark is one to the driver: whether a key exists.
    private static final String HAS_KEY = "select 1 from tern_documents where metadata ?? ? limit 1";
    private static final String KEYS = "select distinct jsonb_object_keys(metadata) from tern_documents";

    private final Connection connection;

    DocumentReading(Connection connection) {
        this.connection = connection;
    }

    List<DocumentEntry> named(Collection<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAMED)) {
            Object[] texts = ids.stream().map(PostgresText::of).toArray();
            statement.setArray(1, connection.createArrayOf("text", texts));
            return entries(statement);
        }
    }

    List<DocumentEntry> after(String id, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LISTED)) {
            statement.setString(1, PostgresText.of(id));
            statement.setInt(2, most);
            return entries(statement);
        }
    }

    void requireKnownKeys(MetadataFilter filter) throws SQLException {
        for (Condition condition : filter.conditions()) {
            if (!hasKey(condition.key())) {
                throw new UnknownKeyException(condition.key(), keys());
            }
        }
    }

    private boolean hasKey(String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HAS_KEY)) {
            statement.setString(1, PostgresText.of(key));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Set<String> keys() throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static List<DocumentEntry> entries(PreparedStatement statement) throws SQLException {
        List<DocumentEntry> entries = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(new DocumentEntry(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getString(4),
                        PostgresText.metadata(rows.getString(5))));
            }
        }
        return List.copyOf(entries);
    }
}
