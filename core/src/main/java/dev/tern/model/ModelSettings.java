package dev.tern.model;

import dev.tern.config.Setting;
import java.util.List;

/** The settings that are the same whichever provider answers. */
public final class ModelSettings {

    /** How many times a call is tried, the first one included. */
    static final Setting<Integer> ATTEMPTS = Setting.number(
            "tern.model.attempts",
            1,
            10,
            3,
            "How many times a model is called, the first one included, while its provider is throttled or down and the deadline allows.");

    /** Every key that is read here. */
    public static final List<Setting<?>> SETTINGS = List.of(ATTEMPTS);

    private ModelSettings() {}
}
