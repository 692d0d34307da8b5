package dev.tern.cli;

import java.util.List;
import java.util.Locale;

/**
 * On the command line the log is for people. It is quiet unless asked, since answers are what a command is for; a server
 * shows who called it.
 */
final class LogDefaults {
    private LogDefaults() {}

    static void forCommandLine(String... arguments) {
        boolean serves = List.of(arguments).contains("serve");
        unlessGiven("tern.log.level", serves ? "info" : "warn");
        unlessGiven("tern.log.format", "text");
    }

    private static void unlessGiven(String name, String value) {
        String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
        if (System.getProperty(name) == null && System.getenv(variable) == null) {
            System.setProperty(name, value);
        }
    }
}
