package dev.tern.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The environment variables that the field already uses for something that Tern has a setting for, such as
 * {@code OPENAI_API_KEY}. They belong to others too, so they are the weakest of the environment: one is read only where
 * neither Tern's own variable nor anything stronger speaks, a blank one says nothing, and each is a source of its own, so
 * that a message names the variable that somebody set.
 */
public final class OtherVariables {
    private OtherVariables() {}

    /**
     * The variables that count.
     *
     * @param known every key that Tern and its providers declare
     * @param environment all variables
     * @param stronger the sources that go before these variables
     */
    public static List<SettingsSource> of(
            Collection<Setting<?>> known, Map<String, String> environment, List<SettingsSource> stronger) {
        List<SettingsSource> sources = new ArrayList<>();
        for (Setting<?> setting : known) {
            if (!isSaid(setting, stronger)) {
                addFirst(setting, environment, sources);
            }
        }
        return sources;
    }

    private static boolean isSaid(Setting<?> setting, List<SettingsSource> stronger) {
        for (SettingsSource source : stronger) {
            if (source.has(setting)) {
                return true;
            }
        }
        return false;
    }

    private static void addFirst(Setting<?> setting, Map<String, String> environment, List<SettingsSource> sources) {
        for (String name : setting.otherVariables()) {
            if (!environment.getOrDefault(name, "").isBlank()) {
                sources.add(source(setting, name, environment));
                return;
            }
        }
    }

    private static SettingsSource source(Setting<?> setting, String variable, Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "");
        return new SettingsSource("the environment variable " + variable, Map.of(setting.name(), value), false);
    }
}
