package dev.tern.index.postgres;

import dev.tern.index.MetadataFilter;
import dev.tern.index.MetadataFilter.Condition;
import dev.tern.index.MetadataFilter.Condition.Between;
import dev.tern.index.MetadataFilter.Condition.OneOf;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** A filter as conditions on the column {@code d.metadata}. Keys and values are parameters; the text is always ours. */
final class FilterClause {
    // A list holds a single value as much as the value itself does.
    private static final String ONE_OF = " and (d.metadata -> cast(? as text)) @> any (cast(? as jsonb[]))";
    // What is no number is never in a range.
    private static final String BETWEEN = " and jsonb_path_exists(d.metadata -> cast(? as text),"
            + " '$[*] ? (@ >= $least && @ <= $most)',"
            + " jsonb_build_object('least', cast(? as numeric), 'most', cast(? as numeric)))";

    private FilterClause() {}

    static String of(MetadataFilter filter) {
        return filter.conditions().stream()
                .map(condition -> condition instanceof OneOf ? ONE_OF : BETWEEN)
                .collect(Collectors.joining());
    }

    static void bind(MetadataFilter filter, Parameters parameters, Connection connection) throws SQLException {
        for (Condition condition : filter.conditions()) {
            parameters.add(PostgresText.of(condition.key()));
            if (condition instanceof OneOf oneOf) {
                parameters.add(connection.createArrayOf("text", values(oneOf.values())));
            } else {
                Between between = (Between) condition;
                parameters.add(finite(between.least()));
                parameters.add(finite(between.most()));
            }
        }
    }

    private static Object[] values(List<Object> values) {
        return values.stream().map(PostgresText::json).toArray();
    }

    /** No number of JSON is beyond the largest double. */
    private static BigDecimal finite(double bound) {
        return BigDecimal.valueOf(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, bound)));
    }
}
