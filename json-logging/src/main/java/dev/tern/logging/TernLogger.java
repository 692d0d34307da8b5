package dev.tern.logging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NormalizedParameters;
import org.slf4j.spi.LoggingEventAware;
import org.slf4j.spi.MDCAdapter;

/** One named logger. Being event aware keeps key-value pairs apart, which SLF4J else writes into the message. */
final class TernLogger extends LegacyAbstractLogger implements LoggingEventAware {

    private static final long serialVersionUID = 1L;

    private final transient LogSettings settings;
    private final transient SafeValues values;
    private final transient MDCAdapter context;
    private final transient LogOutput output;

    TernLogger(String name, LogSettings settings, MDCAdapter context, LogOutput output) {
        this.name = name;
        this.settings = settings;
        this.values = new SafeValues(settings.writesExceptionMessages());
        this.context = context;
        this.output = output;
    }

    @Override
    public boolean isTraceEnabled() {
        return settings.writes(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return settings.writes(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return settings.writes(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return settings.writes(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return settings.writes(Level.ERROR);
    }

    @Override
    public void log(LoggingEvent event) {
        // SLF4J replays events from before its initialisation, whose level nobody has asked this logger about.
        if (settings.writes(event.getLevel())) {
            long time = event.getTimeStamp() > 0 ? event.getTimeStamp() : System.currentTimeMillis();
            write(time, event.getLevel(), NormalizedParameters.normalize(event), event.getKeyValuePairs());
        }
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        write(System.currentTimeMillis(), level, new NormalizedParameters(pattern, arguments, thrown), null);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    private void write(long time, Level level, NormalizedParameters call, @Nullable List<KeyValuePair> pairs) {
        String message = MessageFormatter.basicArrayFormat(call.getMessage(), values.of(call.getArguments()));
        Throwable thrown = call.getThrowable();
        LogEntry entry = new LogEntry(
                time,
                level,
                name,
                message == null ? "" : message,
                EntryFields.of(pairs, context.getCopyOfContextMap(), values),
                thrown == null ? null : ErrorEntry.of(thrown, values.withMessages()));
        output.write(settings.format().line(entry));
    }
}
