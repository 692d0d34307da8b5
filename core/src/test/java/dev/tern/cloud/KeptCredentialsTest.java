package dev.tern.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.snapshot.Restores;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Credentials that run out")
class KeptCredentialsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    @DisplayName("are fetched once while they are good")
    void once() {
        KeptCredentials<String> kept = lasting(Duration.ofHours(1));

        assertThat(kept.get()).isEqualTo("token 1");
        assertThat(kept.get()).isEqualTo("token 1");
    }

    @Test
    @DisplayName("are fetched again shortly before their end")
    void again() {
        KeptCredentials<String> kept = lasting(Duration.ofMinutes(2));

        assertThat(kept.get()).isEqualTo("token 1");
        assertThat(kept.get()).isEqualTo("token 2");
    }

    @Test
    @DisplayName("are fetched again after a restore from a snapshot, however good they would be")
    void afterRestore() {
        KeptCredentials<String> kept = lasting(Duration.ofHours(1));

        assertThat(kept.get()).isEqualTo("token 1");
        Restores.another();

        assertThat(fetched).as("nothing is fetched by the restore itself").hasValue(1);
        assertThat(kept.get()).isEqualTo("token 2");
        assertThat(kept.get()).isEqualTo("token 2");
    }

    @Test
    @DisplayName("that could not be fetched are asked for again")
    void afterFailure() {
        KeptCredentials<String> kept = new KeptCredentials<>(() -> {
            if (fetched.incrementAndGet() == 1) {
                throw new IOException("not yet");
            }
            return new Expiring<>("token", NOW.plusSeconds(3_600));
        });

        assertThatThrownBy(kept::get)
                .isInstanceOf(NoCredentialsException.class)
                .hasMessageNotContaining("not yet")
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(kept.get()).isEqualTo("token");
    }

    @Test
    @DisplayName("are waited for no longer than the call may take, and are there for the next one")
    void deadline() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        KeptCredentials<String> kept = new KeptCredentials<>(() -> {
            gate.await();
            return new Expiring<>("token " + fetched.incrementAndGet(), Instant.MAX);
        });
        Invocation late = Invocation.of("r", null, Instant.now());

        assertThatThrownBy(() -> late.call(kept::get)).isInstanceOf(DeadlineExceededException.class);
        gate.countDown();
        assertThat(kept.get()).isEqualTo("token 1");
    }

    private KeptCredentials<String> lasting(Duration time) {
        return new KeptCredentials<>(
                () -> new Expiring<>("token " + fetched.incrementAndGet(), NOW.plus(time)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
