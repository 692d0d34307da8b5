package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Calls at the same time")
class ConcurrencyTest {

    private static final int CALLERS = 50;

    @RegisterExtension
    static final Door DOOR = Door.to(FailingFunctions.class, FailingFunctions.NAMES);

    @RegisterExtension
    static final Door NARROW = Door.to(FailingFunctions.class, FailingFunctions.NAMES, "tern.concurrency", "1");

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @BeforeEach
    void newLatches() {
        FailingFunctions.interrupted = new CountDownLatch(1);
        FailingFunctions.begun = new CountDownLatch(1);
        FailingFunctions.gate = new CountDownLatch(1);
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    @DisplayName("never get each other's id or content")
    void neverMixed() throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS * 4; i++) {
            String number = String.valueOf(i);
            answers.add(callers.submit(() -> whoAmI(number)));
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo("call-" + i + " says call-" + i + " payload " + i);
        }
    }

    @Test
    @DisplayName("that are more than allowed are sent away, with the time to come back")
    void tooMany() throws Exception {
        Future<HttpResponse> first = callers.submit(() -> NARROW.call("waiting", "\"first\""));
        assertThat(FailingFunctions.begun.await(5, TimeUnit.SECONDS)).isTrue();

        HttpResponse second = NARROW.call("whoAmI", "\"second\"");

        assertProblem(second, UNAVAILABLE).says("too many calls are being worked on");
        assertThat(second.headers().all("Retry-After")).containsExactly("1");
        FailingFunctions.gate.countDown();
        assertThat(first.get().body().text()).isEqualTo("first");
    }

    @Test
    @DisplayName("that were sent away are taken when there is room again")
    void roomAgain() throws Exception {
        Future<HttpResponse> first = callers.submit(() -> NARROW.call("waiting", "\"first\""));
        assertThat(FailingFunctions.begun.await(5, TimeUnit.SECONDS)).isTrue();
        FailingFunctions.gate.countDown();
        first.get();

        for (int i = 0; i < 200; i++) {
            assertThat(NARROW.call("whoAmI", "\"second\"").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("make room when one is stopped at its deadline")
    void roomAfterDeadline() throws Exception {
        NARROW.send(
                "POST",
                "/v1/functions/waiting",
                Headers.of("Content-Type", "text/plain"),
                Body.of("x"),
                Door.invocation(Duration.ofMillis(150)));
        assertThat(FailingFunctions.interrupted.await(5, TimeUnit.SECONDS)).isTrue();

        assertThat(statusOnceThereIsRoom()).isEqualTo(200);
    }

    /** The thread that was interrupted needs a moment to come back to the pool. */
    private static int statusOnceThereIsRoom() {
        Instant end = Instant.now().plusSeconds(5);
        int status = 503;
        while (status == 503 && Instant.now().isBefore(end)) {
            status = NARROW.call("whoAmI", "\"x\"").status();
        }
        return status;
    }

    private static String whoAmI(String number) {
        Invocation invocation =
                Invocation.of("call-" + number, null, Instant.now().plusSeconds(20));
        HttpResponse response = DOOR.send(
                "POST",
                "/v1/functions/whoAmI",
                Headers.of("Content-Type", "text/plain"),
                Body.of("payload " + number),
                invocation);
        return response.headers().first("X-Request-Id").orElseThrow()
                + " says "
                + response.body().text();
    }
}
