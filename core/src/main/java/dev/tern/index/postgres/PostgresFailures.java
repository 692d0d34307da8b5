package dev.tern.index.postgres;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.state.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What a failure of the database means to a caller. The server's own message stays out of ours, as it repeats what it
 * was sent; its code (<a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">SQLSTATE</a>) is in it.
 */
final class PostgresFailures {
    static final String DEADLOCK = "40P01";
    static final String SERIALISATION = "40001";

    private static final String CANCELLED = "57014";
    // Connection, resources, shutdown by an operator, and a turn that another transaction took.
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40", "55");
    private static final Map<String, String> WHAT_TO_DO = Map.of(
            "28P01",
                    "it refuses the user or the password; see tern.index.postgres-user and"
                            + " tern.index.postgres-password",
            "28000", "it refuses the user; see tern.index.postgres-user",
            "3D000", "it has no database of this name; see tern.index.location",
            "42501", "the user may not do this; the tables are to be made by one who may",
            "0A000", "it has no extension vector; install pgvector 0.8 or newer");

    private PostgresFailures() {}

    static RuntimeException explain(SQLException failure) {
        String state = failure.getSQLState() == null ? "none" : failure.getSQLState();
        boolean late = Invocation.timeLeft(Duration.ofHours(1)).isZero();
        if (late || (state.equals(CANCELLED) && Thread.currentThread().isInterrupted())) {
            return new DeadlineExceededException();
        }
        String reason = WHAT_TO_DO.getOrDefault(state, "state " + state);
        String sentence = "PostgreSQL did not do what the index asked of it: " + reason;
        SQLException cause = withoutItsWords(failure, state);
        return PASSING.contains(state.substring(0, Math.min(2, state.length())))
                ? StoreException.temporary(sentence, cause)
                : StoreException.lasting(sentence, cause);
    }

    static boolean isLostTurn(SQLException failure) {
        return DEADLOCK.equals(failure.getSQLState()) || SERIALISATION.equals(failure.getSQLState());
    }

    /** A detail such as "Key (id)=(…) already exists" is text of a document. */
    private static SQLException withoutItsWords(SQLException failure, String state) {
        SQLException bare = new SQLException("state " + state, state);
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
