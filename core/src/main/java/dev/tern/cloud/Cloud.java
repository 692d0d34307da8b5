package dev.tern.cloud;

import java.util.Map;

/**
 * The place that the process runs in.
 *
 * @param name a provider's name, or {@code local}
 * @param keepsFiles whether a file is still there after this process
 * @param modelProvider the provider of language models where no setting names one
 */
public record Cloud(String name, boolean keepsFiles, String modelProvider) {
    private static final String OFFLINE = "offline";

    /** A machine that no provider claims. */
    public static final Cloud LOCAL = new Cloud("local", true);

    /** A place without models of its own. */
    public Cloud(String name, boolean keepsFiles) {
        this(name, keepsFiles, OFFLINE);
    }

    /** Asks every provider on the class path. */
    public static Cloud detect(Map<String, String> environment) {
        return CloudProviders.find()
                .here(environment)
                .map(provider -> new Cloud(provider.name(), provider.keepsFiles(), provider.modelProvider()))
                .orElse(LOCAL);
    }
}
