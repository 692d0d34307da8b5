package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The log")
class InvocationLogTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @RegisterExtension
    final Door door = Door.to(FailingFunctions.class, FailingFunctions.NAMES);

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    @DisplayName("has one line for a call, with the facts about it")
    void facts() {
        Invocation invocation = Invocation.of(
                "id-1", "00-" + TRACE + "-b7ad6b7169203331-01", Instant.now().plusSeconds(9));

        call("whoAmI", invocation);

        assertThat(log.only().getFormattedMessage()).isEqualTo("answered");
        assertThat(log.only().getLevel()).isEqualTo(Level.INFO);
        assertThat(LogLines.facts(log.only()))
                .containsEntry("requestId", "id-1")
                .containsEntry("traceId", TRACE)
                .containsEntry("cloud", "local")
                .containsEntry("method", "POST")
                .containsEntry("path", "/v1/functions/whoAmI")
                .containsEntry("status", 200)
                .containsKey("durationMillis")
                .doesNotContainKey("problem");
    }

    @Test
    @DisplayName("says of the first call alone that it was the first, and how long the start and that call took")
    void coldStart() {
        call("whoAmI");
        call("whoAmI");

        assertThat(LogLines.facts(log.all().get(0)))
                .containsEntry("coldStart", true)
                .containsKey("initMillis")
                .hasEntrySatisfying(
                        "firstRequestMillis",
                        millis -> assertThat(millis)
                                .isEqualTo(LogLines.facts(log.all().get(0)).get("durationMillis")));
        assertThat(LogLines.facts(log.all().get(1)))
                .containsEntry("coldStart", false)
                .doesNotContainKeys("initMillis", "firstRequestMillis");
    }

    @Test
    @DisplayName("has no line for a probe that found all well, unless it was the first call of all or somebody debugs")
    void probes() {
        health();
        health();
        assertThat(log.only().getLevel()).isEqualTo(Level.INFO);
        assertThat(LogLines.facts(log.only())).containsEntry("path", "/health").containsEntry("coldStart", true);

        log.debug();
        health();
        assertThat(log.all()).hasSize(2);
        assertThat(log.all().get(1).getLevel()).isEqualTo(Level.DEBUG);
    }

    @Test
    @DisplayName("has a line for a probe that is refused, or that speaks of keeping warm")
    void otherProbes() {
        health();
        door.send("DELETE", "/health", Headers.none(), Body.empty());
        door.get("/health", "warm=false");

        assertThat(log.all()).hasSize(3);
        assertThat(LogLines.facts(log.all().get(1))).containsEntry("status", 405);
        assertThat(LogLines.facts(log.all().get(2))).containsEntry("status", 200);
    }

    @Test
    @DisplayName("has a caller's fault as information, with its code")
    void callersFault() {
        call("notFound");

        assertThat(log.only().getLevel()).isEqualTo(Level.INFO);
        assertThat(LogLines.facts(log.only())).containsEntry("status", 404).containsEntry("problem", "not_found");
        assertThat(log.only().getThrowableProxy()).isNull();
    }

    @Test
    @DisplayName("has a fault of ours as an error, with the exception's class and place, and without its message")
    void fault() {
        call("throwing");

        assertThat(log.only().getLevel()).isEqualTo(Level.ERROR);
        assertThat(LogLines.facts(log.only())).containsEntry("problem", "internal_error");
        assertThat(LogLines.facts(log.only())).containsEntry("exception", IllegalArgumentException.class.getName());
        assertThat(ThrowableProxyUtil.asString(log.only().getThrowableProxy()))
                .contains("at dev.tern.http.FailingFunctions$Throwing.apply(FailingFunctions.java");
    }

    @Test
    @DisplayName("says why an exported function cannot be served at all")
    void unsupported() {
        call("vague");

        assertThat(LogLines.facts(log.only())).containsKey("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throwing", "broken", "whoAmI", "notFound", "nowhere", "picky"})
    @DisplayName("never has a word of the content, nor an exception's message, in its line")
    void noContent(String function) {
        call(function);

        assertThat(line(log.only()))
                .doesNotContain("s3cret")
                .doesNotContain("cannot work")
                .doesNotContain("customer")
                .doesNotContain("color");
    }

    @Test
    @DisplayName("has a request that was not even JSON without a word of it")
    void malformed() {
        door.call("whoAmI", "\"s3cret");

        assertThat(line(log.only())).doesNotContain("s3cret");
        assertThat(LogLines.facts(log.only())).containsEntry("status", 400);
    }

    private static String line(ILoggingEvent event) {
        Map<String, Object> facts = LogLines.facts(event);
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + facts + trace;
    }

    private void health() {
        door.get("/health", null);
    }

    private void call(String function) {
        call(function, Invocation.of(null, null, Instant.now().plusSeconds(9)));
    }

    private void call(String function, Invocation invocation) {
        door.send(
                "POST",
                "/v1/functions/" + function,
                Headers.of("Content-Type", "text/plain").with("Authorization", "s3cret"),
                Body.of("s3cret"),
                invocation);
    }
}
