package dev.tern.conformance.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.state.KeyValueStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.redis.RedisKeyValueStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server of Redis")
@Timeout(60)
class RedisServerIT {
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final String PASSWORD = "pa55-w0rd of the server";

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "that wants a password gets the one of the setting, and refuses another for good without it being told")
    void password() throws Exception {
        try (RedisServer server = RedisServer.start("--requirepass", PASSWORD)) {
            assertThat(store(server.port(), PASSWORD).putIfAbsent("key", "value", LIFE))
                    .isTrue();

            for (String wrong : List.of("", "wr0ng")) {
                StoreException refusal = failure(store(server.port(), wrong));
                assertThat(refusal).hasMessage("access to the store is denied");
                assertThat(refusal.isTemporary()).isFalse();
            }
        }
    }

    @Test
    @DisplayName("that went away is missed for a while, and is found again at once when it is back")
    void restart() throws Exception {
        RedisServer first = RedisServer.start();
        KeyValueStore store = store(first.port(), "");
        assertThat(store.putIfAbsent("before", "value", LIFE)).isTrue();
        first.close();

        StoreException missed = failure(store);
        assertThat(missed).hasMessage("the store cannot be reached");
        assertThat(missed.isTemporary()).isTrue();
        try (RedisServer second = RedisServer.startAt(first.port())) {
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(store.putIfAbsent("after", "value", LIFE)).isTrue();
        }
    }

    @Test
    @DisplayName("that came back between two calls is not noticed by the second one")
    void restartUnnoticed() throws Exception {
        RedisServer first = RedisServer.start();
        KeyValueStore store = store(first.port(), "");
        assertThat(store.get("key")).isEmpty();
        first.close();

        try (RedisServer second = RedisServer.startAt(first.port())) {
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(store.get("key")).isEmpty();
        }
    }

    @Test
    @DisplayName("that has no more memory takes no write for a while")
    void full() throws Exception {
        try (RedisServer server = RedisServer.start("--maxmemory", "1mb")) {
            KeyValueStore store = store(server.port(), "");

            StoreException refusal = catchThrowableOfType(
                    StoreException.class, () -> store.putIfAbsent("key", "x".repeat(80_000), LIFE));
            assertThat(refusal).hasMessage("the store is not ready");
            assertThat(refusal.isTemporary()).isTrue();
        }
    }

    @Test
    @DisplayName("that accepts and says nothing is waited for no longer than the call has left")
    void silence() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            KeyValueStore store = store(silent.getLocalPort(), "");
            Instant start = Instant.now();
            Invocation call = Invocation.of(null, null, start.plusMillis(300));

            assertThatThrownBy(() -> call.call(() -> store.get("key"))).isInstanceOf(DeadlineExceededException.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    @DisplayName("whose certificate nobody vouches for is not spoken to, and no password is sent to it")
    void untrusted() throws Exception {
        try (RedisServer server = RedisServer.start(withTls())) {
            KeyValueStore store =
                    RedisKeyValueStore.at(StoreAddress.parse("rediss://127.0.0.1:" + server.port()), () -> PASSWORD);

            assertThat(failure(store)).hasMessage("the store cannot be reached");
        }
    }

    private String[] withTls() throws IOException, InterruptedException {
        String certificate = folder.resolve("certificate.pem").toString();
        String key = folder.resolve("key.pem").toString();
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=127.0.0.1",
                        "-keyout",
                        key,
                        "-out",
                        certificate)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(openssl.waitFor(20, TimeUnit.SECONDS) && openssl.exitValue() == 0)
                .isTrue();
        return new String[] {
            "--tls-cert-file",
            certificate,
            "--tls-key-file",
            key,
            "--tls-ca-cert-file",
            certificate,
            "--tls-auth-clients",
            "no"
        };
    }

    private static StoreException failure(KeyValueStore store) {
        return catchThrowableOfType(StoreException.class, () -> store.get("key"));
    }

    private static KeyValueStore store(int port, String password) {
        return RedisKeyValueStore.at(StoreAddress.parse("redis://127.0.0.1:" + port), () -> password);
    }
}
