package dev.tern.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What Tern's loggers were given during a test. */
public final class LogLines implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.tern");
    private ListAppender<ILoggingEvent> appender;

    @Override
    public void beforeEach(ExtensionContext context) {
        appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.detachAppender(appender);
        logger.setLevel(null);
    }

    /** From now on with what is only for those who debug. */
    public void debug() {
        logger.setLevel(Level.DEBUG);
    }

    /** All events, in their order. */
    public List<ILoggingEvent> all() {
        return List.copyOf(appender.list);
    }

    /** The only event. */
    public ILoggingEvent only() {
        if (appender.list.size() != 1) {
            throw new AssertionError("one log line expected, not " + appender.list);
        }
        return appender.list.get(0);
    }

    /** The names and values of an event. */
    public static Map<String, Object> facts(ILoggingEvent event) {
        return event.getKeyValuePairs().stream().collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
    }
}
