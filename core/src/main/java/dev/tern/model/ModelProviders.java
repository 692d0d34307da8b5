package dev.tern.model;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The providers on the class path, by name. */
public final class ModelProviders {
    private final Map<String, ModelProvider> byName;

    private ModelProviders(Map<String, ModelProvider> byName) {
        this.byName = byName;
    }

    /** Finds every provider on the class path. */
    public static ModelProviders find() {
        Map<String, ModelProvider> found = new TreeMap<>();
        // The interface's own loader sees the adapters even where a platform sets another context class loader.
        for (ModelProvider provider : ServiceLoader.load(ModelProvider.class, ModelProvider.class.getClassLoader())) {
            found.put(provider.name(), provider);
        }
        return new ModelProviders(found);
    }

    /** The names of all of them, in the order of the alphabet. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** The keys of all providers together. */
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>();
        for (ModelProvider provider : byName.values()) {
            all.addAll(provider.settings());
        }
        return all;
    }

    /**
     * The provider of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public ModelProvider named(String name) {
        return named(name, "tern.model.provider");
    }

    /**
     * The provider that takes over where this one cannot answer, if {@code tern.model.fallback} names one.
     *
     * @throws IllegalArgumentException if there is none of that name, or it is this one; the message is a sentence
     */
    public Optional<ModelProvider> after(ModelProvider first, Settings settings) {
        String setting = ModelSettings.FALLBACK.name();
        String name = settings.get(ModelSettings.FALLBACK).strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.equals(first.name())) {
            throw new IllegalArgumentException(
                    setting + ": " + name + " is asked first already; name another provider");
        }
        return Optional.of(named(name, setting));
    }

    private ModelProvider named(String name, String setting) {
        ModelProvider provider = byName.get(name);
        if (provider == null) {
            throw new IllegalArgumentException(
                    setting + ": there is no provider " + name + "; there are " + byName.keySet());
        }
        return provider;
    }
}
