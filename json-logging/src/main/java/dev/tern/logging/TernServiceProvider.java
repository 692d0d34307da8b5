package dev.tern.logging;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Tern's SLF4J 2 provider, found by {@link java.util.ServiceLoader}; nothing has to be called.
 *
 * <p>A line has the fields {@code time} (ISO-8601, UTC, milliseconds), {@code level}, {@code logger} and
 * {@code message}; then the key-value pairs of the fluent API and the MDC as fields of their own, where numbers and
 * booleans keep their JSON type; then {@code error}. A name that is taken gets underscores appended. Markers are not
 * written.
 *
 * <p>The system property {@code tern.log.level}, else the variable {@code TERN_LOG_LEVEL}, sets the threshold for all
 * loggers: {@code ERROR}, {@code WARN}, {@code INFO} (the default), {@code DEBUG} or {@code TRACE}. In the same way
 * {@code tern.log.format} or {@code TERN_LOG_FORMAT} is {@code json} (the default) or {@code text}. An unknown value
 * gives the default and one warning.
 *
 * <p>An exception is written with its type and its first 100 frames, and so are up to eight causes. Its message is
 * written at the thresholds DEBUG and TRACE only: messages of HTTP and JSON libraries quote what they failed on, which
 * here may be a prompt or a key.
 *
 * @see <a href="https://www.slf4j.org/manual.html#fluent">SLF4J manual, fluent logging API</a>
 */
public final class TernServiceProvider implements SLF4JServiceProvider {

    private static final String API_VERSION = "2.0.99";

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new BasicMDCAdapter();
    private final LogSettings settings = LogSettings.read(System.getProperties(), System.getenv());
    private final ILoggerFactory loggers = new TernLoggerFactory(settings, context, new StandardError());

    /** For {@link java.util.ServiceLoader}. */
    public TernServiceProvider() {}

    @Override
    public void initialize() {
        Logger logger = loggers.getLogger("dev.tern.logging");
        for (String unknown : settings.unknown()) {
            logger.atWarn().addKeyValue("given", unknown).log("Unknown value of a log setting; the default is used");
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return API_VERSION;
    }
}
