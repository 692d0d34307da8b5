package dev.tern.autoconfigure;

import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.runtime.TernRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** Tern's settings from a Boot application's environment, with the same check as on the lean road. */
final class BootSettings {
    private BootSettings() {}

    static Settings of(ConfigurableEnvironment environment) {
        Map<String, String> bound = Binder.get(environment)
                .bind("tern", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        SettingsSource variables = SettingsSource.environment(System.getenv());
        Map<String, String> named = new HashMap<>();
        bound.forEach((name, value) -> named.put("tern." + name, value));
        // What the variables alone say is left to them: an unknown one is a warning, since others use the environment.
        named.entrySet().removeAll(variables.values().entrySet());
        return Settings.load(
                TernRuntime.knownSettings(),
                List.of(SettingsSource.of("the application's environment", named), variables));
    }
}
