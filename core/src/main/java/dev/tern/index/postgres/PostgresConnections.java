package dev.tern.index.postgres;

import dev.tern.invocation.Invocation;
import dev.tern.snapshot.Renewed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A few connections that are kept open between calls, each used by one at a time and checked before it is used again.
 * After a restore none of them is: the server has closed them long ago. Thread-safe.
 */
final class PostgresConnections implements AutoCloseable {
    private static final int MOST_IDLE = 4;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    // The server knows the deadline too, and should be the one to say that it has passed.
    private static final Duration GRACE = Duration.ofSeconds(2);
    // Deep enough for what is fused, and on through the graph while a filter leaves too few.
    private static final String PREPARE =
            "select set_config('statement_timeout', ?, true), set_config('hnsw.ef_search', '200', true),"
                    + " set_config('hnsw.iterative_scan', 'relaxed_order', true)";

    private final PostgresDriver driver;
    private final Renewed<BlockingQueue<Connection>> idle = new Renewed<>(() -> new LinkedBlockingQueue<>(MOST_IDLE));

    PostgresConnections(PostgresDriver driver) {
        this.driver = driver;
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    /** All of the work or nothing of it, within the time that the call has left. */
    <T> T inTransaction(Work<T> work) {
        Invocation.current().ifPresent(Invocation::checkDeadline);
        try {
            Connection connection = borrow();
            boolean done = false;
            try {
                limitTime(connection);
                T result = work.apply(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                giveBack(connection, done);
            }
        } catch (SQLException e) {
            throw PostgresFailures.explain(e);
        }
    }

    @Override
    public void close() {
        Connection next = idle.get().poll();
        while (next != null) {
            closeQuietly(next);
            next = idle.get().poll();
        }
    }

    private Connection borrow() throws SQLException {
        Connection kept = idle.get().poll();
        while (kept != null && !kept.isValid(SECONDS_TO_ANSWER)) {
            closeQuietly(kept);
            kept = idle.get().poll();
        }
        if (kept != null) {
            return kept;
        }
        Connection fresh = driver.open();
        fresh.setAutoCommit(false);
        return fresh;
    }

    /** What failed is not kept: nobody knows what it left behind. */
    private void giveBack(Connection connection, boolean usable) {
        if (!usable) {
            rollBackQuietly(connection);
        }
        if (!usable || !idle.get().offer(connection)) {
            closeQuietly(connection);
        }
    }

    /** The server would do it by itself once it notices that nobody is there, and keep its locks until then. */
    private static void rollBackQuietly(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, SECONDS_TO_ANSWER * 1_000);
            connection.rollback();
        } catch (SQLException e) {
            // The work has failed already, and says why.
        }
    }

    private static void limitTime(Connection connection) throws SQLException {
        Duration left = Invocation.timeLeft(LONGEST);
        connection.setNetworkTimeout(Runnable::run, milliseconds(left.plus(GRACE)));
        try (PreparedStatement prepare = connection.prepareStatement(PREPARE)) {
            prepare.setString(1, String.valueOf(milliseconds(left)));
            prepare.execute();
        }
    }

    private static int milliseconds(Duration time) {
        return (int) Math.max(1, Math.min(time.toMillis(), LONGEST.plus(GRACE).toMillis()));
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is of no more use in any case, and what the work had to say is said.
        }
    }
}
