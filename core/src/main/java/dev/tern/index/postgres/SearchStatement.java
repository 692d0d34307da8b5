package dev.tern.index.postgres;

import dev.tern.index.Chunk;
import dev.tern.index.ChunkQuery;
import dev.tern.index.RankingMode;
import dev.tern.index.ScoredChunk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that ranks by words and by vectors and joins both, so that it sees one state of the index.
 *
 * <p>Words: any of them may match; each counts by how rare it is among the chunks, which PostgreSQL's own rank does not
 * know, and by how often it stands in the chunk. Vectors: by the cosine. Both are brought to the range from 0 to 1 and
 * added, with the weights of the embedded index.
 */
final class SearchStatement {
    // As in the embedded index: the best of both may stand far down in each.
    private static final int LEAST_DEPTH = 100;

    // Lexemes come from PostgreSQL itself; quoted in the way of tsquery, with which no text ends early.
    private static final String WORDS = """
        asked as materialized (
            select cast('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''' as tsquery) as word
            from unnest(to_tsvector('english', left(?, 20000)))
            limit 400),
        weighed as materialized (
            select a.word, ln(1 + (n.chunks - m.chunks + 0.5) / (m.chunks + 0.5)) as rarity
            from asked a
            cross join (select coalesce(sum(chunks), 0) as chunks from tern_documents) n
            cross join lateral (select count(*) as chunks from tern_chunks where words @@ a.word) m),
        by_words as (
            select c.document, c.number, sum(w.rarity * ts_rank('{1,1,1,1}', c.words, w.word, 1)) as score
            from weighed w
            join tern_chunks c on c.words @@ w.word
            join tern_documents d on d.id = c.document
            where true%s
            group by c.document, c.number
            order by score desc, c.document, c.number
            limit ?)\
        """;
    private static final String VECTORS = """
        by_vectors as (
            select c.document, c.number, 1 - (c.embedding <=> cast(? as vector)) / 2 as score
            from tern_chunks c
            join tern_documents d on d.id = c.document
            where c.embedding is not null%s
            order by c.embedding <=> cast(? as vector)
            limit ?)\
        """;
    private static final String BOUNDED =
            "joined as (select document, number, score / (score + 1) as score from by_words)";
    private static final String AS_IT_IS = "joined as (select document, number, score from by_vectors)";
    private static final String FUSED = """
        shares as (
            select document, number, 0.7 * coalesce((score - min(score) over ())
                / nullif(max(score) over () - min(score) over (), 0), 1) as share from by_words
            union all
            select document, number, 0.3 * coalesce((score - min(score) over ())
                / nullif(max(score) over () - min(score) over (), 0), 1) from by_vectors),
        joined as (select document, number, sum(share) as score from shares group by document, number)\
        """;
    private static final String FOUND = """
         select c.document, c.number, c.heading, c.body, d.metadata, j.score
        from joined j
        join tern_chunks c on c.document = j.document and c.number = j.number
        join tern_documents d on d.id = c.document
        order by j.score desc, c.document, c.number
        limit ?\
        """;

    private final ChunkQuery query;
    private final @Nullable String vector;
    private final RankingMode mode;

    /**
     * A search.
     *
     * @param vector of the question; null if it has none, and then words alone decide
     */
    SearchStatement(ChunkQuery query, @Nullable String vector) {
        this.query = query;
        this.vector = vector;
        this.mode = vector == null ? RankingMode.BM25 : query.mode();
    }

    List<ScoredChunk> run(Connection connection) throws SQLException {
        if (vector == null && query.mode() == RankingMode.VECTOR) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            bind(new Parameters(statement), connection);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private String sql() {
        String filter = FilterClause.of(query.filter());
        String words = WORDS.replace("%s", filter);
        String vectors = VECTORS.replace("%s", filter);
        return "with "
                + switch (mode) {
                    case BM25 -> words + ", " + BOUNDED;
                    case VECTOR -> vectors + ", " + AS_IT_IS;
                    case HYBRID -> words + ", " + vectors + ", " + FUSED;
                }
                + FOUND;
    }

    private void bind(Parameters parameters, Connection connection) throws SQLException {
        int depth = mode == RankingMode.HYBRID ? Math.max(LEAST_DEPTH, query.most()) : query.most();
        if (mode != RankingMode.VECTOR) {
            parameters.add(PostgresText.of(query.words()));
            FilterClause.bind(query.filter(), parameters, connection);
            parameters.add(depth);
        }
        if (mode != RankingMode.BM25) {
            parameters.add(vector);
            FilterClause.bind(query.filter(), parameters, connection);
            parameters.add(vector).add(depth);
        }
        parameters.add(query.most());
    }

    private static List<ScoredChunk> read(ResultSet rows) throws SQLException {
        List<ScoredChunk> found = new ArrayList<>();
        while (rows.next()) {
            Chunk chunk = new Chunk(
                    rows.getString(1),
                    rows.getInt(2),
                    rows.getString(3),
                    rows.getString(4),
                    PostgresText.metadata(rows.getString(5)));
            found.add(new ScoredChunk(chunk, Math.max(0, Math.min(1, rows.getDouble(6)))));
        }
        return List.copyOf(found);
    }
}
