package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.conformance.lambda.LambdaOutcome.Failure;
import dev.tern.conformance.wire.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeRoutesTest {

    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

    private final RuntimeExchange exchange = new RuntimeExchange();
    private final RuntimeRoutes routes = new RuntimeRoutes(exchange);
    private final List<HttpReply> replies = new ArrayList<>();
    private final ParkedCaller runtime = replies::add;
    private final Invocation invocation = Invocation.of("{}".getBytes(UTF_8), Duration.ofSeconds(1));

    @Test
    void nextIsNotAnsweredBeforeThereIsAnEvent() {
        call("GET", INVOCATION + "next", "");
        assertThat(replies).isEmpty();

        exchange.submit(invocation);
        assertThat(replies).extracting(HttpReply::body).containsExactly(invocation.event());
    }

    @Test
    void anEventWaitsForARuntimeToAsk() {
        exchange.submit(invocation);
        call("GET", INVOCATION + "next", "");

        assertThat(replies).hasSize(1);
    }

    @Test
    void anEventWhoseRuntimeIsGoneGoesToTheNextOne() {
        exchange.park(reply -> false);
        exchange.submit(invocation);
        call("GET", INVOCATION + "next", "");

        assertThat(replies).hasSize(1);
    }

    @Test
    void aRuntimeWhichLeftGetsNoEvent() {
        exchange.park(runtime);
        exchange.leave(runtime);
        exchange.submit(invocation);

        assertThat(replies).isEmpty();
    }

    @Test
    void aResponseEndsItsInvocation() {
        deliver();
        call("POST", INVOCATION + invocation.id() + "/response", "{\"text\":\"hi\"}");

        assertThat(invocation.outcome())
                .isCompletedWithValueMatching(end -> end.text().equals("{\"text\":\"hi\"}"));
        assertThat(lastStatus()).isEqualTo(202);
    }

    @Test
    void anErrorIsNamedAfterTheExceptionAndNotAfterItsMessage() {
        deliver();
        call(
                "POST",
                INVOCATION + invocation.id() + "/error",
                "{\"errorMessage\":\"\\\"errorType\\\":\\\"Spoofed\\\"\",\"errorType\":\"java.io.IOException\"}");

        assertThat(invocation.outcome()).isCompletedWithValueMatching(RuntimeRoutesTest::isIoException);
    }

    @Test
    void anErrorWithoutATypeIsNamedByItsCategory() {
        deliver();
        call("POST", INVOCATION + invocation.id() + "/error", "{}");

        assertThat(invocation.outcome())
                .isCompletedWithValueMatching(end ->
                        end instanceof Failure failure && failure.errorType().equals("Runtime.Test"));
    }

    @Test
    void aSecondResultForAnInvocationIsRefused() {
        deliver();
        call("POST", INVOCATION + invocation.id() + "/response", "1");
        call("POST", INVOCATION + invocation.id() + "/response", "2");

        assertThat(lastStatus()).isEqualTo(400);
        assertThat(invocation.outcome())
                .isCompletedWithValueMatching(end -> end.text().equals("1"));
    }

    @Test
    void anInitErrorEndsWaitingAndLaterInvocationsUntilTheNextProcess() {
        exchange.submit(invocation);
        call("POST", "/2018-06-01/runtime/init/error", "{\"errorType\":\"java.io.IOException\"}");
        assertThat(invocation.outcome()).isCompletedWithValueMatching(RuntimeRoutesTest::isIoException);

        Invocation later = Invocation.of(new byte[0], Duration.ofSeconds(1));
        exchange.submit(later);
        assertThat(later.outcome()).isCompletedWithValueMatching(RuntimeRoutesTest::isIoException);

        exchange.restart();
        Invocation afterRestart = Invocation.of(new byte[0], Duration.ofSeconds(1));
        exchange.submit(afterRestart);
        assertThat(afterRestart.outcome()).isNotDone();
    }

    @Test
    void aPathOfAnotherVersionIsNotFound() {
        call("GET", "/2020-01-01/runtime/invocation/next", "");

        assertThat(lastStatus()).isEqualTo(404);
    }

    @Test
    void aRuntimeWaitsToBeRestoredAndIsThenToldSo() {
        assertThat(exchange.restorePoint().reached()).isNotDone();
        call("GET", "/2018-06-01/runtime/restore/next", "");
        assertThat(exchange.restorePoint().reached()).isCompleted();
        assertThat(replies).isEmpty();

        exchange.restorePoint().restore();
        assertThat(lastStatus()).isEqualTo(200);
    }

    @Test
    void nobodyIsRestoredWhoDoesNotWaitForIt() {
        assertThatThrownBy(exchange.restorePoint()::restore).isInstanceOf(IllegalStateException.class);
        call("GET", "/2018-06-01/runtime/restore/next", "");
        exchange.restorePoint().restore();

        assertThatThrownBy(exchange.restorePoint()::restore).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRestoreErrorEndsInvocationsAsAnInitErrorDoes() {
        exchange.submit(invocation);
        call("POST", "/2018-06-01/runtime/restore/error", "{\"errorType\":\"java.io.IOException\"}");

        assertThat(lastStatus()).isEqualTo(202);
        assertThat(invocation.outcome()).isCompletedWithValueMatching(RuntimeRoutesTest::isIoException);
        assertThat(exchange.ready()).isCompletedExceptionally();
    }

    @Test
    void anInitErrorEndsTheWaitForASnapshot() {
        call("POST", "/2018-06-01/runtime/init/error", "{}");

        assertThat(exchange.restorePoint().reached()).isCompletedExceptionally();
    }

    private void deliver() {
        exchange.submit(invocation);
        call("GET", INVOCATION + "next", "");
    }

    private void call(String method, String path, String body) {
        Map<String, String> headers = Map.of("lambda-runtime-function-error-type", "Runtime.Test");
        routes.handle(new ReceivedRequest(method, path, headers, body.getBytes(UTF_8)), runtime);
    }

    private int lastStatus() {
        return replies.get(replies.size() - 1).status();
    }

    private static boolean isIoException(LambdaOutcome outcome) {
        return outcome instanceof Failure failure && failure.errorType().equals("java.io.IOException");
    }
}
