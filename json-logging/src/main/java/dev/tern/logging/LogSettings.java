package dev.tern.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * What the operator chose.
 *
 * @param threshold the lowest level that is written
 * @param format how a line looks
 * @param unknown values which were given and mean nothing
 */
record LogSettings(Level threshold, LineFormat format, List<String> unknown) {

    static LogSettings read(Properties properties, Map<String, String> environment) {
        List<String> unknown = new ArrayList<>(0);
        Level threshold = level(given("level", properties, environment), unknown);
        LineFormat format = format(given("format", properties, environment), unknown);
        return new LogSettings(threshold, format, unknown);
    }

    boolean writes(Level level) {
        return level.toInt() >= threshold.toInt();
    }

    boolean writesExceptionMessages() {
        return threshold.toInt() <= Level.DEBUG.toInt();
    }

    private static String given(String name, Properties properties, Map<String, String> environment) {
        String property = properties.getProperty("tern.log.".concat(name));
        String variable = environment.get("TERN_LOG_".concat(name.toUpperCase(Locale.ROOT)));
        String chosen = stripped(property);
        return chosen.isEmpty() ? stripped(variable) : chosen;
    }

    private static String stripped(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Level level(String given, List<String> unknown) {
        for (Level level : Level.values()) {
            if (level.name().equalsIgnoreCase(given)) {
                return level;
            }
        }
        note(given, unknown);
        return Level.INFO;
    }

    private static LineFormat format(String given, List<String> unknown) {
        if (given.equalsIgnoreCase("text")) {
            return new TextLine();
        }
        if (!given.equalsIgnoreCase("json")) {
            note(given, unknown);
        }
        return new JsonLine();
    }

    private static void note(String given, List<String> unknown) {
        if (!given.isEmpty()) {
            unknown.add(given);
        }
    }
}
