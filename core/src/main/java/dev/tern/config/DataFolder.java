package dev.tern.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each operating system wants a program to keep its data for one user. */
final class DataFolder {
    private DataFolder() {}

    static Path ofUser() {
        return of(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    static Path of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return under(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"));
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "tern");
        }
        return under(environment.get("XDG_DATA_HOME"), Path.of(home, ".local", "share"));
    }

    private static Path under(@Nullable String named, Path otherwise) {
        return (named == null || named.isBlank() ? otherwise : Path.of(named)).resolve("tern");
    }
}
