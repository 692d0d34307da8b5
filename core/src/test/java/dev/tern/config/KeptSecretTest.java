package dev.tern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.http.LogLines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A secret of a store")
class KeptSecretTest {

    private final Deque<Supplier<String>> store = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final KeptSecret secret = new KeptSecret(
            SecretReference.of("tern.api-key", "secret://acme"),
            name -> store.pop().get(),
            () -> now);

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    @DisplayName("is fetched once for five minutes, and then anew, so that a changed key arrives")
    void fetchedAnew() {
        store.add(() -> "old");
        store.add(() -> "new");

        assertThat(secret.get()).isEqualTo("old");
        pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(secret.get()).isEqualTo("old");
        pass(Duration.ofMillis(1));
        assertThat(secret.get()).isEqualTo("new");
    }

    @Test
    @DisplayName(
            "keeps its last value while the store fails, with a warning that does not tell it, and asks again a minute later")
    void keepsTheOld() {
        store.add(() -> "s3cret");
        store.add(KeptSecretTest::fail);
        store.add(() -> "new");
        secret.get();

        pass(Duration.ofMinutes(5));
        assertThat(secret.get()).isEqualTo("s3cret");
        assertThat(log.only().getFormattedMessage())
                .isEqualTo(
                        "tern.api-key: the secret acme cannot be fetched anew, its last value goes on: access is denied");
        assertThat(secret.get()).isEqualTo("s3cret");
        pass(Duration.ofMinutes(1));
        assertThat(secret.get()).isEqualTo("new");
    }

    @Test
    @DisplayName("that was never had fails whoever needs it, and is asked for again a second later")
    void neverHad() {
        store.add(KeptSecretTest::fail);
        store.add(() -> "there now");

        assertFails();
        assertFails();
        pass(Duration.ofSeconds(1));
        assertThat(secret.get()).isEqualTo("there now");
    }

    @Test
    @Timeout(10)
    @DisplayName("is fetched by one of those who need it at once, and the others wait for it")
    void oneFetch() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        store.add(() -> {
            asked.countDown();
            await(answer);
            return "k";
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = List.of(threads.submit(secret::get), threads.submit(secret::get));
            await(asked);
            answer.countDown();
            assertThat(both.get(0).get()).isEqualTo("k");
            assertThat(both.get(1).get()).isEqualTo("k");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(10)
    @DisplayName("is still at hand for all others while one of them fetches it anew")
    void othersDoNotWait() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        store.add(() -> "old");
        store.add(() -> {
            asked.countDown();
            await(answer);
            return "new";
        });
        secret.get();
        pass(Duration.ofMinutes(5));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<String> one = thread.submit(secret::get);
            await(asked);
            assertThat(secret.get()).isEqualTo("old");
            answer.countDown();
            assertThat(one.get()).isEqualTo("new");
        } finally {
            thread.shutdownNow();
        }
    }

    private void assertFails() {
        assertThatExceptionOfType(SecretUnavailableException.class)
                .isThrownBy(secret::get)
                .withMessage("tern.api-key: the secret acme cannot be had: access is denied");
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static String fail() {
        throw new SecretStoreException("access is denied", null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
