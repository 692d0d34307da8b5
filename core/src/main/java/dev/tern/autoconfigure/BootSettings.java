package dev.tern.autoconfigure;

import dev.tern.cloud.CloudProviders;
import dev.tern.config.OtherVariables;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.runtime.TernRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Tern's settings from a Boot application's environment, with the same order and the same check as on the lean road. */
final class BootSettings {
    private static final String LABEL = "the application's environment";

    private final ConfigurableEnvironment environment;
    private final SettingsSource variables;

    private BootSettings(ConfigurableEnvironment environment, Map<String, String> variables) {
        this.environment = environment;
        this.variables = SettingsSource.environment(variables);
    }

    static Settings of(ConfigurableEnvironment environment, Map<String, String> variables) {
        List<Setting<?>> known = TernRuntime.knownSettings();
        BootSettings boot = new BootSettings(environment, variables);
        List<SettingsSource> sources = new ArrayList<>(List.of(boot.source(boot.upToVariables()), boot.variables));
        sources.addAll(OtherVariables.of(known, variables, sources));
        sources.add(boot.source(environment.getPropertySources()));
        return Settings.load(known, sources, CloudProviders.find().secrets(variables));
    }

    /** What is stronger than a variable: the command line, system properties. Files stand behind. */
    private List<PropertySource<?>> upToVariables() {
        List<PropertySource<?>> stronger = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            // Boot's own view of all sources at once, which would bring the files in.
            if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
                stronger.add(source);
            }
            if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                break;
            }
        }
        return stronger;
    }

    private SettingsSource source(Iterable<PropertySource<?>> sources) {
        Map<String, String> named = new HashMap<>();
        new Binder(ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(environment))
                .bind("tern", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((name, value) -> named.put("tern." + name, value));
        // What the variables alone say is left to them: an unknown one is a warning, since others use the environment.
        named.entrySet().removeAll(variables.values().entrySet());
        return SettingsSource.of(LABEL, named);
    }
}
