package dev.tern.index.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.state.StoreException;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A failure of the database")
class PostgresFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true, state 08006",
        "53300, true, state 53300",
        "57P01, true, state 57P01",
        "40P01, true, state 40P01",
        "28P01, false, tern.index.postgres-password",
        "3D000, false, tern.index.location",
        "42501, false, may not do this",
        "23505, false, state 23505",
        ", false, state none"
    })
    @DisplayName("may pass or not, says what to do, and repeats nothing that the server said")
    void meaning(String state, boolean passing, String words) {
        RuntimeException failure = PostgresFailures.explain(new SQLException("the secret text", state));

        assertThat(failure)
                .asInstanceOf(type(StoreException.class))
                .satisfies(e -> assertThat(e.isTemporary()).isEqualTo(passing));
        assertThat(failure).hasMessageContaining(words);
        assertThat(failure + " " + failure.getCause()).doesNotContain("secret");
    }

    @Test
    @DisplayName("after the call's deadline is that the deadline has passed")
    void late() {
        Invocation.of(null, null, Instant.EPOCH)
                .run(() -> assertThat(PostgresFailures.explain(new SQLException("cancelled", "57014")))
                        .isInstanceOf(DeadlineExceededException.class));
    }
}
