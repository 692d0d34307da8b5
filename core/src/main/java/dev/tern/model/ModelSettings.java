package dev.tern.model;

import dev.tern.config.Setting;
import java.util.List;

/** The settings that are the same whichever provider answers. */
public final class ModelSettings {
    static final Setting<String> PRICES = Setting.text(
            "tern.model.prices",
            "",
            "A JSON file with models and prices of your own, in the form of Tern's catalogues, which it adds to.");

    /** Every key that is read here. */
    public static final List<Setting<?>> SETTINGS = List.of(PRICES);

    private ModelSettings() {}
}
