package dev.tern.runtime;

import dev.tern.config.OtherVariables;
import dev.tern.config.Setting;
import dev.tern.config.SettingsSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The places that settings come from on the lean road, the strongest first. */
final class StandardSources {
    private static final String FILE = "tern.properties";

    private StandardSources() {}

    static List<SettingsSource> after(
            List<SettingsSource> overrides, Collection<Setting<?>> known, Map<String, String> environment) {
        List<SettingsSource> sources = new ArrayList<>(overrides);
        sources.add(SettingsSource.systemProperties(System.getProperties()));
        sources.add(SettingsSource.environment(environment));
        sources.addAll(OtherVariables.of(known, environment, sources));
        try {
            addFiles(sources, known);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return List.copyOf(sources);
    }

    private static void addFiles(List<SettingsSource> sources, Collection<Setting<?>> known) throws IOException {
        Path local = Path.of(FILE);
        if (Files.isRegularFile(local)) {
            try (InputStream in = Files.newInputStream(local)) {
                sources.add(SettingsSource.file(FILE + " in the working directory", in));
            }
        }
        try (InputStream in = StandardSources.class.getResourceAsStream("/" + FILE)) {
            if (in != null) {
                sources.add(SettingsSource.file(FILE + " on the class path", in).withoutKeys(known));
            }
        }
    }
}
