package dev.tern.model;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The models of a provider as data: {@code catalogue/<provider>.json} says which model serves each tier, what each takes
 * and what it costs; settings choose others. A model that the data does not know may be named all the same: nobody knows
 * its price, it is taken to read 128,000 tokens and to write 4,096 of them, and to take a temperature.
 */
public final class ProviderCatalogue {
    private final String provider;
    private final Map<Tier, Setting<String>> tiers = new EnumMap<>(Tier.class);
    private final Setting<List<String>> allowed;

    private ProviderCatalogue(String provider) {
        this.provider = provider;
        for (Tier tier : Tier.values()) {
            tiers.put(tier, tierSetting(tier));
        }
        // The settings carry no ids of models by default: listing the settings must not read the data.
        allowed = new Setting<>(
                key("allowed"),
                text -> checked(
                        Setting.names(key("allowed"), List.of(), "").parser().apply(text)),
                "",
                "Further models that a request may name, each an id or id=model, separated by commas.");
    }

    /** The catalogue of the provider of that name. Nothing is read yet. */
    public static ProviderCatalogue of(String provider) {
        return new ProviderCatalogue(provider);
    }

    /** The keys that choose models: one for each tier, and the list of further ones. */
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(tiers.values());
        all.add(allowed);
        return all;
    }

    /**
     * The models that may be asked for.
     *
     * @throws IllegalArgumentException if the user's file of prices cannot be read; the message is a sentence
     */
    public ModelCatalogue read(Settings settings) {
        return read(settings, UnaryOperator.identity());
    }

    /**
     * The same, where a provider calls one model by several names, such as those of inference profiles.
     *
     * @param plainId gives the id under which a model is known whose own name is not
     */
    public ModelCatalogue read(Settings settings, UnaryOperator<String> plainId) {
        CatalogueFile data = data();
        KnownModels known = new KnownModels(provider);
        known.learn(data);
        PricesFile.read(settings).ifPresent(known::learn);
        Map<Tier, ModelSpec> serving = new EnumMap<>(Tier.class);
        tiers.forEach((tier, setting) -> serving.put(tier, known.spec(choice(tier, data, settings), plainId)));
        return new ModelCatalogue(
                serving,
                settings.get(allowed).stream()
                        .map(name -> known.spec(ModelChoice.of(name), plainId))
                        .toList());
    }

    private ModelChoice choice(Tier tier, CatalogueFile data, Settings settings) {
        String chosen = settings.get(Objects.requireNonNull(tiers.get(tier)));
        return ModelChoice.of(
                chosen.isBlank() ? Objects.requireNonNull(data.tiers().get(tier)) : chosen);
    }

    private CatalogueFile data() {
        String name = "catalogue/" + provider + ".json";
        try (InputStream in = ProviderCatalogue.class.getResourceAsStream(name)) {
            return CatalogueFile.read(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private Setting<String> tierSetting(Tier tier) {
        return new Setting<>(
                key(tier.label()),
                text -> text.isBlank() ? "" : checked(text),
                "",
                "The model that serves the tier " + tier.label()
                        + ", as an id or id=model; by default the one that Tern's catalogue names.");
    }

    private String key(String end) {
        return "tern.model." + provider + "." + end;
    }

    private static String checked(String text) {
        ModelChoice.of(text);
        return text;
    }

    private static List<String> checked(List<String> names) {
        names.forEach(ModelChoice::of);
        return names;
    }
}
