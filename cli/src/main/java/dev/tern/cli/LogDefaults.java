package dev.tern.cli;

import java.util.Locale;
import java.util.Map;

/** On the command line the log is for people, and quiet unless asked: answers are what the command is for. */
final class LogDefaults {
    private static final Map<String, String> DEFAULTS = Map.of("tern.log.level", "warn", "tern.log.format", "text");

    private LogDefaults() {}

    static void forCommandLine() {
        DEFAULTS.forEach((name, value) -> {
            String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
            if (System.getProperty(name) == null && System.getenv(variable) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
