package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.DEADLINE_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A call with a deadline")
class DeadlineTest {

    private static final Duration SOON = Duration.ofMillis(150);

    @RegisterExtension
    static final Door DOOR = Door.to(FailingFunctions.class, FailingFunctions.NAMES);

    @RegisterExtension
    static final Door IMPATIENT = Door.to(FailingFunctions.class, FailingFunctions.NAMES, "tern.timeout-seconds", "1");

    @BeforeEach
    void newLatches() {
        FailingFunctions.interrupted = new CountDownLatch(1);
        FailingFunctions.begun = new CountDownLatch(1);
        FailingFunctions.gate = new CountDownLatch(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "spinning", "checking"})
    @DisplayName("is answered when it has passed, and the work is interrupted")
    void late(String function) throws InterruptedException {
        assertProblem(call(DOOR, function, SOON), DEADLINE_EXCEEDED).says("the work was not done in time");

        assertThat(FailingFunctions.interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("is answered before it, so that the answer still has time to leave")
    void margin() {
        Instant start = Instant.now();
        Duration time = Duration.ofSeconds(1);

        call(DOOR, "waiting", time);

        assertThat(Duration.between(start, Instant.now())).isLessThan(time);
    }

    @Test
    @DisplayName("far away is cut to the time that the settings allow")
    void setting() {
        Instant start = Instant.now();

        assertProblem(call(IMPATIENT, "waiting", Duration.ofMinutes(10)), DEADLINE_EXCEEDED);
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("that has passed before it began is answered at once")
    void passed() {
        assertProblem(call(DOOR, "waiting", Duration.ofSeconds(-5)), DEADLINE_EXCEEDED);
    }

    @Test
    @DisplayName("whose caller is interrupted is answered and leaves the caller's flag")
    void callerInterrupted() {
        Thread.currentThread().interrupt();

        HttpResponse response = call(DOOR, "waiting", Duration.ofSeconds(10));

        assertThat(Thread.interrupted()).isTrue();
        assertProblem(response, DEADLINE_EXCEEDED);
    }

    @Test
    @DisplayName("is told to the function, with the part for the answer taken off")
    void told() {
        Invocation invocation = Door.invocation(Duration.ofSeconds(10));

        HttpResponse response = DOOR.send(
                "POST", "/v1/functions/whoAmI", Headers.of("Content-Type", "text/plain"), Body.of("x"), invocation);

        assertThat(response.body().text()).isEqualTo(invocation.requestId() + " x");
    }

    private static HttpResponse call(Door door, String function, Duration time) {
        return door.send(
                "POST",
                "/v1/functions/" + function,
                Headers.of("Content-Type", "text/plain"),
                Body.of("x"),
                Door.invocation(time));
    }
}
