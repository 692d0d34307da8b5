package dev.tern.cli;

import dev.tern.config.Secret;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The providers that can probably be asked here: the offline one, the one that is chosen, those of which a setting is
 * set, and those of the clouds for which the environment names credentials.
 */
final class ConfiguredProviders {
    private static final String OFFLINE = "offline";
    private static final Map<String, Set<String>> CREDENTIALS = Map.of(
            "bedrock",
            Set.of(
                    "AWS_ACCESS_KEY_ID",
                    "AWS_PROFILE",
                    "AWS_WEB_IDENTITY_TOKEN_FILE",
                    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                    "AWS_BEARER_TOKEN_BEDROCK"),
            "google-genai",
            Set.of("GOOGLE_APPLICATION_CREDENTIALS", "GEMINI_API_KEY", "GOOGLE_API_KEY"));

    private final Settings settings;
    private final String chosen;
    private final Map<String, String> environment;

    ConfiguredProviders(Settings settings, String chosen, Map<String, String> environment) {
        this.settings = settings;
        this.chosen = chosen;
        this.environment = environment;
    }

    /**
     * Whether a provider is one of them.
     *
     * @param own the settings of this provider
     */
    boolean has(String name, List<Setting<?>> own) {
        return name.equals(OFFLINE)
                || name.equals(chosen)
                || own.stream().anyMatch(this::isSet)
                || CREDENTIALS.getOrDefault(name, Set.of()).stream().anyMatch(environment::containsKey);
    }

    private boolean isSet(Setting<?> setting) {
        Object value = settings.get(setting);
        return value instanceof Secret secret
                ? secret.isGiven()
                : !value.equals(setting.parser().apply(setting.defaultText()));
    }
}
