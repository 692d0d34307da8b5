package dev.tern.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextLoggingTest {

    private final CapturedLog log = CapturedLog.with(Map.of("TERN_LOG_FORMAT", "text"));

    @Test
    void aLineHasClockLevelLoggerMessageAndPairs() {
        log.context().put("requestId", "r-1");
        log.logger().atInfo().addKeyValue("tokens", 12).log("chat answered");

        assertThat(log.onlyLine())
                .matches("\\d\\d:\\d\\d:\\d\\d INFO dev\\.tern\\.chat\\.ChatFunction chat answered "
                        + "tokens=12 requestId=r-1\n");
    }

    @Test
    void aValueOfSeveralWordsIsQuoted() {
        log.logger()
                .atInfo()
                .addKeyValue("title", "two \"words\"")
                .addKeyValue("none", "")
                .log("x");

        assertThat(log.onlyLine()).endsWith(" x title=\"two \\\"words\\\"\" none=\"\"\n");
    }

    @Test
    void anErrorFollowsOnLinesOfItsOwn() {
        log.logger().error("chat failed", new IllegalStateException(new IOException("secret")));

        assertThat(log.onlyLine().lines()).element(1).isEqualTo("java.lang.IllegalStateException");
        assertThat(log.onlyLine())
                .contains("\n    at dev.tern.logging.TextLoggingTest.")
                .contains("\ncaused by java.io.IOException\n")
                .doesNotContain("secret");
    }

    @Test
    void theMessageOfAnErrorIsShownWhenDebugging() {
        CapturedLog debugging = CapturedLog.with(Map.of("TERN_LOG_FORMAT", "text", "TERN_LOG_LEVEL", "debug"));
        debugging.logger().error("chat failed", new IOException("connection reset"));

        assertThat(debugging.onlyLine()).contains("\njava.io.IOException: connection reset\n");
    }

    @Test
    void aMessageCannotSteerTheTerminal() {
        log.logger().info("\u001b[2Jgone");

        assertThat(log.onlyLine()).contains("\uFFFD[2Jgone").doesNotContain("\u001b");
    }
}
