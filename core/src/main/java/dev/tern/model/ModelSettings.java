package dev.tern.model;

import dev.tern.config.Setting;
import java.util.List;

/** The settings that are the same whichever provider answers. */
public final class ModelSettings {

    /** Every key that is read here. */
    public static final List<Setting<?>> SETTINGS = List.of();

    private ModelSettings() {}
}
