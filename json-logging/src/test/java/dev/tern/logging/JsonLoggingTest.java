package dev.tern.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.DefaultLoggingEvent;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventAware;

class JsonLoggingTest {

    private final CapturedLog log = CapturedLog.withDefaults();

    @Test
    void aLineIsOneJsonObjectWithTimeLevelLoggerAndMessage() {
        log.logger().info("chat answered");

        JsonNode line = log.onlyObject();
        assertThat(line.properties())
                .extracting(field -> field.getKey())
                .containsExactly("time", "level", "logger", "message");
        assertThat(line.get("level").textValue()).isEqualTo("INFO");
        assertThat(line.get("logger").textValue()).isEqualTo("dev.tern.chat.ChatFunction");
        assertThat(line.get("message").textValue()).isEqualTo("chat answered");
        assertThat(log.onlyLine()).endsWith("}\n").containsOnlyOnce("\n");
    }

    @Test
    void theTimeIsNow() {
        Instant before = Instant.now().minusMillis(1);
        log.logger().info("x");

        assertThat(Instant.parse(log.onlyObject().get("time").textValue()))
                .isBetween(before, Instant.now().plusMillis(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T23:59:59.007Z", "2025-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z"})
    void theTimeIsInUtcWithThreeDigitsOfASecond(String time) {
        DefaultLoggingEvent event = new DefaultLoggingEvent(Level.INFO, log.logger());
        event.setTimeStamp(Instant.parse(time).toEpochMilli());
        String line = new JsonLine().line(entryAt(event.getTimeStamp()));

        assertThat(line).startsWith("{\"time\":\"" + time + "\",");
    }

    @Test
    void anEventRecordedBeforeInitialisationKeepsItsTime() {
        DefaultLoggingEvent event = new DefaultLoggingEvent(Level.INFO, log.logger());
        event.setTimeStamp(1_700_000_000_123L);
        ((LoggingEventAware) log.logger()).log(event);

        assertThat(log.onlyObject().get("time").textValue()).isEqualTo("2023-11-14T22:13:20.123Z");
    }

    @Test
    void parametersAreFormattedIntoTheMessage() {
        log.logger().info("{} documents in {} ms", 12, 3.5);

        assertThat(log.onlyObject().get("message").textValue()).isEqualTo("12 documents in 3.5 ms");
    }

    @Test
    void parametersOfTheFluentApiAreFormattedToo() {
        log.logger().atInfo().addArgument("chat").log("function {} is ready");

        assertThat(log.onlyObject().get("message").textValue()).isEqualTo("function chat is ready");
    }

    @Test
    void keyValuePairsAreFieldsWithTheirJsonType() {
        log.logger()
                .atInfo()
                .addKeyValue("tokens", 812)
                .addKeyValue("bytes", 5_000_000_000L)
                .addKeyValue("score", 0.25)
                .addKeyValue("cost", new BigDecimal("0.0001250"))
                .addKeyValue("seed", new BigInteger("123456789012345678901234567890"))
                .addKeyValue("streamed", true)
                .addKeyValue("model", "tern-small")
                .addKeyValue("took", Duration.ofMillis(1500))
                .addKeyValue("user", (Object) null)
                .log("answered");

        assertThat(log.onlyLine())
                .contains("\"message\":\"answered\",\"tokens\":812,\"bytes\":5000000000,\"score\":0.25,"
                        + "\"cost\":0.0001250,\"seed\":123456789012345678901234567890,\"streamed\":true,"
                        + "\"model\":\"tern-small\",\"took\":\"PT1.5S\",\"user\":null}");
    }

    @Test
    void numbersWhichJsonDoesNotHaveAreStrings() {
        log.logger()
                .atInfo()
                .addKeyValue("score", Double.NaN)
                .addKeyValue("limit", Float.POSITIVE_INFINITY)
                .addKeyValue("foreign", new AtomicLong(3))
                .log("x");

        JsonNode line = log.onlyObject();
        assertThat(line.get("score").textValue()).isEqualTo("NaN");
        assertThat(line.get("limit").textValue()).isEqualTo("Infinity");
        assertThat(line.get("foreign").textValue()).isEqualTo("3");
    }

    @Test
    void mdcEntriesAreFields() {
        log.context().put("requestId", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        log.logger().info("x");

        assertThat(log.onlyObject().get("requestId").textValue()).isEqualTo("8476a536-e9f4-11e8-9739-2dfe598c3fcd");
    }

    @Test
    void aRemovedMdcEntryIsNotWritten() {
        log.context().put("requestId", "1");
        log.context().remove("requestId");
        log.logger().info("x");

        assertThat(log.onlyObject().has("requestId")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "level", "logger", "message", "error"})
    void aKeyNamedLikeAFieldOfOursGetsAnUnderscore(String name) {
        log.logger().atInfo().addKeyValue(name, "theirs").log("ours");

        assertThat(log.onlyObject().path(name).asText()).isNotEqualTo("theirs");
        assertThat(log.onlyObject().get(name + "_").textValue()).isEqualTo("theirs");
    }

    @Test
    void noValueIsLostWhenNamesCollide() {
        log.context().put("function", "from MDC");
        log.logger()
                .atInfo()
                .addKeyValue("function", 1)
                .addKeyValue("function", 2)
                .log("x");

        JsonNode line = log.onlyObject();
        assertThat(line.get("function").intValue()).isEqualTo(1);
        assertThat(line.get("function_").intValue()).isEqualTo(2);
        assertThat(line.get("function__").textValue()).isEqualTo("from MDC");
    }

    @Test
    void anObjectWhichCannotPrintItselfDoesNotBreakTheCaller() {
        log.logger().atInfo().addKeyValue("broken", new Unprintable()).log("x");

        assertThat(log.onlyObject().get("broken").textValue()).contains("Unprintable", "toString failed");
    }

    @Test
    void aMissingMessageIsEmpty() {
        log.logger().info((@Nullable String) null);

        assertThat(log.onlyObject().get("message").textValue()).isEmpty();
    }

    private static LogEntry entryAt(long epochMillis) {
        return new LogEntry(epochMillis, Level.INFO, "dev.tern", "x", Map.of(), null);
    }

    private static final class Unprintable {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }
}
