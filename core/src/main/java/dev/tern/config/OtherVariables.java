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
            if (stronger.stream().noneMatch(source -> source.has(setting))) {
                setting.otherVariables().stream()
                        .filter(name -> !environment.getOrDefault(name, "").isBlank())
                        .findFirst()
                        .ifPresent(name -> sources.add(source(setting, name, environment)));
            }
        }
        return sources;
    }

    private static SettingsSource source(Setting<?> setting, String variable, Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "");
        return new SettingsSource("the environment variable " + variable, Map.of(setting.name(), value), false);
    }
}
