package dev.tern.logging;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.spi.MDCAdapter;

/** Gives every name one logger; names are never forgotten, as SLF4J expects. */
final class TernLoggerFactory implements ILoggerFactory {

    private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private final LogSettings settings;
    private final MDCAdapter context;
    private final LogOutput output;

    TernLoggerFactory(LogSettings settings, MDCAdapter context, LogOutput output) {
        this.settings = settings;
        this.context = context;
        this.output = output;
    }

    @Override
    public Logger getLogger(String name) {
        Logger known = loggers.get(name);
        if (known != null) {
            return known;
        }
        Logger created = quotes(name) ? NOPLogger.NOP_LOGGER : new TernLogger(name, settings, context, output);
        Logger raced = loggers.putIfAbsent(name, created);
        return raced == null ? created : raced;
    }

    /** These put pieces of the document or the prompt they handle into their warnings, and neither must reach a log. */
    private static boolean quotes(String name) {
        return name.startsWith("org.apache.pdfbox.")
                || name.startsWith("org.apache.fontbox.")
                || name.startsWith("org.springframework.ai.");
    }
}
