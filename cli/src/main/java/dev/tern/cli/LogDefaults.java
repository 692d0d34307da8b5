package dev.tern.cli;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * On the command line the log is for people. It is quiet unless asked, since answers are what a command is for; a server
 * shows who called it.
 */
final class LogDefaults {
    // Kept here, since a logger of the JDK that nobody holds forgets its level. Lucene tells it how it maps files.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LogDefaults() {}

    static void forCommandLine(String... arguments) {
        boolean serves = List.of(arguments).contains("serve");
        unlessGiven("tern.log.level", serves ? "info" : "warn");
        unlessGiven("tern.log.format", "text");
        LUCENE.setLevel(Level.SEVERE);
    }

    private static void unlessGiven(String name, String value) {
        String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
        if (System.getProperty(name) == null && System.getenv(variable) == null) {
            System.setProperty(name, value);
        }
    }
}
