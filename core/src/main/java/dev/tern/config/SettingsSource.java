package dev.tern.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * One place that settings come from.
 *
 * @param label how a message calls this place: "environment variables"
 * @param values name to value; names as they are written there
 * @param strict whether an unknown name stops the start (a file of ours) or is a warning (the environment is shared)
 */
public record SettingsSource(String label, Map<String, String> values, boolean strict) {

    private static final String PREFIX = "tern.";

    /** The names and values given; an unknown name stops the start. */
    public static SettingsSource of(String label, Map<String, String> values) {
        return new SettingsSource(label, Map.copyOf(values), true);
    }

    /** The JVM's system properties whose names start with {@code tern.}. */
    public static SettingsSource systemProperties(Properties properties) {
        Map<String, String> values = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                values.put(name, properties.getProperty(name));
            }
        }
        return of("system properties", values);
    }

    /** The environment variables whose names start with {@code TERN_}; an unknown one is only a warning. */
    public static SettingsSource environment(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (name.startsWith("TERN_")) {
                values.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), variable.getValue());
            }
        }
        return new SettingsSource("environment variables", Map.copyOf(values), false);
    }

    /**
     * A properties file in UTF-8.
     *
     * @throws IOException if it cannot be read
     */
    public static SettingsSource file(String label, InputStream content) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return of(label, values);
    }

    /**
     * The same place, which others can read, as a jar is copied from hand to hand: it must hold no key itself. The name of
     * one in a store of secrets is no key.
     *
     * @throws InvalidSettingException if it does; the message names the setting and not the value
     */
    public SettingsSource withoutKeys(Collection<Setting<?>> known) {
        for (Setting<?> setting : known) {
            if (setting.isSecret() && hasText(setting)) {
                throw new InvalidSettingException(setting.name() + " in " + label
                        + " must not be the key itself, since whoever has the file has the key; set "
                        + setting.environmentName() + ", or name a secret as in secret://name");
            }
        }
        return this;
    }

    private boolean hasText(Setting<?> setting) {
        String uniform = Setting.uniform(setting.name());
        for (Map.Entry<String, String> value : values.entrySet()) {
            boolean same = Setting.uniform(value.getKey()).equals(uniform);
            if (same && !value.getValue().isBlank() && !SecretReference.isOne(value.getValue())) {
                return true;
            }
        }
        return false;
    }

    boolean has(Setting<?> setting) {
        String uniform = Setting.uniform(setting.name());
        for (String name : values.keySet()) {
            if (Setting.uniform(name).equals(uniform)) {
                return true;
            }
        }
        return false;
    }
}
