package dev.tern.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.slf4j.event.DefaultLoggingEvent;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventAware;

class LogSettingsTest {

    private final Properties properties = new Properties();

    @Test
    void theDefaultIsInfoAsJson() {
        LogSettings settings = LogSettings.read(properties, Map.of());

        assertThat(settings.threshold()).isEqualTo(Level.INFO);
        assertThat(settings.format()).isInstanceOf(JsonLine.class);
        assertThat(settings.unknown()).isEmpty();
    }

    @Test
    void theVariableSetsTheLevelInAnyCase() {
        assertThat(LogSettings.read(properties, Map.of("TERN_LOG_LEVEL", " warn "))
                        .threshold())
                .isEqualTo(Level.WARN);
    }

    @Test
    void theSystemPropertyWinsOverTheVariable() {
        properties.setProperty("tern.log.level", "TRACE");

        assertThat(LogSettings.read(properties, Map.of("TERN_LOG_LEVEL", "ERROR"))
                        .threshold())
                .isEqualTo(Level.TRACE);
    }

    @Test
    void aBlankSystemPropertyIsNone() {
        properties.setProperty("tern.log.level", " ");

        assertThat(LogSettings.read(properties, Map.of("TERN_LOG_LEVEL", "ERROR"))
                        .threshold())
                .isEqualTo(Level.ERROR);
    }

    @Test
    void textIsChosenByTheVariable() {
        assertThat(LogSettings.read(properties, Map.of("TERN_LOG_FORMAT", "text"))
                        .format())
                .isInstanceOf(TextLine.class);
    }

    @Test
    void unknownValuesGiveTheDefaultsAndAreRemembered() {
        LogSettings settings = LogSettings.read(properties, Map.of("TERN_LOG_LEVEL", "LOUD", "TERN_LOG_FORMAT", "xml"));

        assertThat(settings.threshold()).isEqualTo(Level.INFO);
        assertThat(settings.format()).isInstanceOf(JsonLine.class);
        assertThat(settings.unknown()).containsExactly("LOUD", "xml");
    }

    @Test
    void atInfoDebugIsNotWritten() {
        CapturedLog log = CapturedLog.withDefaults();
        log.logger().debug("prompt: {}", "secret");
        log.logger().atDebug().addKeyValue("prompt", "secret").log("x");
        ((LoggingEventAware) log.logger()).log(new DefaultLoggingEvent(Level.DEBUG, log.logger()));

        assertThat(log.lines()).isEmpty();
        assertThat(log.logger().isDebugEnabled()).isFalse();
        assertThat(log.logger().isInfoEnabled()).isTrue();
    }

    @Test
    void atTraceEverythingIsWritten() {
        CapturedLog log = CapturedLog.with(Map.of("TERN_LOG_LEVEL", "trace"));
        log.logger().trace("1");
        log.logger().debug("2");
        log.logger().info("3");
        log.logger().warn("4");
        log.logger().error("5");

        assertThat(log.lines()).hasSize(5);
    }

    @Test
    void atErrorOnlyErrorsAreWritten() {
        CapturedLog log = CapturedLog.with(Map.of("TERN_LOG_LEVEL", "ERROR"));
        log.logger().warn("1");
        log.logger().error("2");

        assertThat(log.onlyObject().get("message").textValue()).isEqualTo("2");
    }
}
