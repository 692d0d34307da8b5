package dev.tern.index.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, in their order. */
final class Parameters {
    private final PreparedStatement statement;
    private int count;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters add(@Nullable Object value) throws SQLException {
        count++;
        statement.setObject(count, value);
        return this;
    }
}
