package dev.tern.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The values of all known settings, checked once: a name nobody knows, or a value that cannot be read, stops the start
 * with a sentence that says which and where. A value is never part of such a sentence, since it may be a secret.
 */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Set<String> known;
    private final Map<String, Object> given;
    // Most are never asked for, and reading all of them would be a part of every start.
    private final Map<String, Object> defaults = new ConcurrentHashMap<>();

    private Settings(Set<String> known, Map<String, Object> given) {
        this.known = known;
        this.given = given;
    }

    /** Reads all known settings where no cloud keeps secrets; otherwise like {@link #load(Collection, List, Function)}. */
    public static Settings load(Collection<Setting<?>> known, List<SettingsSource> sources) {
        return load(known, sources, plain -> Optional.empty());
    }

    /**
     * Reads all known settings from the sources.
     *
     * @param known every key that Tern and its providers declare
     * @param sources the first that has a value wins
     * @param stores opens the store that {@code secret://} speaks of, with the settings that are not in it; only asked
     *     where one speaks of it
     * @throws InvalidSettingException if a strict source has an unknown name, or a value cannot be read or had
     */
    public static Settings load(
            Collection<Setting<?>> known,
            List<SettingsSource> sources,
            Function<Settings, Optional<SecretStore>> stores) {
        Map<String, Setting<?>> byUniformName = new LinkedHashMap<>();
        for (Setting<?> setting : known) {
            byUniformName.put(Setting.uniform(setting.name()), setting);
        }
        for (SettingsSource source : sources) {
            checkNames(source, byUniformName);
        }
        return new Settings(names(known), given(sources, byUniformName)).fetched(stores);
    }

    /** The value of a setting that was among the known ones. */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        if (!known.contains(setting.name())) {
            throw new IllegalArgumentException(setting.name() + " was not declared to Settings.load");
        }
        Object value = given.get(setting.name());
        if (value == null) {
            value = defaults.computeIfAbsent(
                    setting.name(), name -> parse(setting, setting.defaultText(), "its default"));
        }
        if (value instanceof StoredValue stored) {
            throw stored.invalid("it cannot be a secret, since the store of secrets is opened with it");
        }
        return (T) value;
    }

    private Settings fetched(Function<Settings, Optional<SecretStore>> stores) {
        for (Object value : given.values()) {
            if (value instanceof StoredValue any) {
                return fetched(any, stores);
            }
        }
        return this;
    }

    private Settings fetched(StoredValue any, Function<Settings, Optional<SecretStore>> stores) {
        SecretStore store = open(any, stores);
        Map<String, Object> all = new HashMap<>(given);
        all.replaceAll((name, value) -> value instanceof StoredValue stored ? stored.from(store) : value);
        return new Settings(known, all);
    }

    private SecretStore open(StoredValue any, Function<Settings, Optional<SecretStore>> stores) {
        try {
            return stores.apply(this)
                    .orElseThrow(() -> any.invalid("there is no store of secrets here; give the value itself"));
        } catch (IllegalArgumentException e) {
            throw any.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static void checkNames(SettingsSource source, Map<String, Setting<?>> known) {
        for (String name : source.values().keySet()) {
            if (!known.containsKey(Setting.uniform(name))) {
                report(source, name, known);
            }
        }
    }

    private static void report(SettingsSource source, String name, Map<String, Setting<?>> known) {
        String shown = source.strict() ? name : name.replace('.', '_').toUpperCase(Locale.ROOT);
        String sentence =
                "unknown setting " + shown + " in " + source.label() + Nearest.suggestion(name, known.values());
        if (source.strict()) {
            throw new InvalidSettingException(sentence);
        }
        LOG.warn("{}", sentence);
    }

    private static Set<String> names(Collection<Setting<?>> settings) {
        Set<String> names = new HashSet<>();
        for (Setting<?> setting : settings) {
            names.add(setting.name());
        }
        return names;
    }

    /** A value is read even where a stronger source hides it: it is as wrong there. */
    private static Map<String, Object> given(List<SettingsSource> sources, Map<String, Setting<?>> known) {
        Map<String, Object> given = new HashMap<>();
        for (SettingsSource source : sources) {
            for (Map.Entry<String, String> entry : source.values().entrySet()) {
                Setting<?> setting = known.get(Setting.uniform(entry.getKey()));
                if (setting != null) {
                    given.putIfAbsent(setting.name(), parse(setting, entry.getValue(), source.label()));
                }
            }
        }
        return given;
    }

    private static Object parse(Setting<?> setting, String text, String label) {
        if (SecretReference.isOne(text)) {
            return StoredValue.of(setting, text, label);
        }
        try {
            return setting.parser().apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(setting.name() + " in " + label + " " + e.getMessage());
        }
    }
}
