package dev.tern.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorLoggingTest {

    private static final String SECRET = "Bearer sk-live-12345";

    private final CapturedLog log = CapturedLog.withDefaults();

    @Test
    void anExceptionIsWrittenWithTypeAndFrames() {
        log.logger().error("chat failed", new IOException(SECRET));

        JsonNode error = log.onlyObject().get("error");
        assertThat(error.get("type").textValue()).isEqualTo("java.io.IOException");
        assertThat(error.get("stack").get(0).textValue())
                .contains("dev.tern.logging.ErrorLoggingTest.anException", "(ErrorLoggingTest.java:");
    }

    @Test
    void theMessageOfAnExceptionStaysOut() {
        log.logger().error("chat failed", new IOException(SECRET));

        assertThat(log.onlyLine()).doesNotContain("sk-live");
        assertThat(log.onlyObject().get("error").has("message")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEBUG", "TRACE"})
    void theMessageOfAnExceptionIsWrittenWhenDebugging(String level) {
        CapturedLog debugging = CapturedLog.with(Map.of("TERN_LOG_LEVEL", level));
        debugging.logger().error("chat failed", new IOException("connection reset"));

        assertThat(debugging.onlyObject().get("error").get("message").textValue())
                .isEqualTo("connection reset");
    }

    @Test
    void theMessageOfAnExceptionStaysOutOfParametersAndFieldsToo() {
        log.logger().warn("{} in {}", new IOException(SECRET), "chat");
        log.logger().atWarn().addKeyValue("reason", new IOException(SECRET)).log("x");

        assertThat(log.lines()).noneMatch(line -> line.contains("sk-live"));
        assertThat(log.lines().get(0)).contains("\"message\":\"java.io.IOException in chat\"");
        assertThat(log.lines().get(1)).contains("\"reason\":\"java.io.IOException\"");
    }

    @Test
    void causesAreWrittenInsideOneAnother() {
        log.logger()
                .atError()
                .setCause(new UncheckedIOException(new IOException(SECRET)))
                .log("x");

        JsonNode error = log.onlyObject().get("error");
        assertThat(error.get("type").textValue()).isEqualTo("java.io.UncheckedIOException");
        assertThat(error.get("cause").get("type").textValue()).isEqualTo("java.io.IOException");
        assertThat(log.onlyLine()).doesNotContain("sk-live");
    }

    @Test
    void aThrowableBehindTheParametersIsTheError() {
        log.logger().error("function {} failed", "chat", new IOException());

        assertThat(log.onlyObject().get("message").textValue()).isEqualTo("function chat failed");
        assertThat(log.onlyObject().get("error").get("type").textValue()).isEqualTo("java.io.IOException");
    }

    @Test
    void causesWhichLeadBackToTheirStartEndAfterEight() {
        Exception one = new Exception();
        one.initCause(new Exception(one));
        log.logger().error("x", one);

        assertThat(log.onlyObject().findValues("type")).hasSize(9);
    }

    @Test
    void aStackOfAThousandFramesIsCutAtAHundred() {
        IOException deep = new IOException();
        StackTraceElement[] frames = new StackTraceElement[1000];
        Arrays.fill(frames, new StackTraceElement("dev.tern.Loop", "again", "Loop.java", 7));
        deep.setStackTrace(frames);
        log.logger().error("x", deep);

        assertThat(log.onlyObject().get("error").get("stack")).hasSize(100);
    }

    @Test
    void anExceptionWithoutFramesHasAnEmptyStack() {
        IOException bare = new IOException();
        bare.setStackTrace(new StackTraceElement[0]);
        log.logger().error("x", bare);

        assertThat(log.onlyObject().get("error").get("stack")).isEmpty();
    }
}
