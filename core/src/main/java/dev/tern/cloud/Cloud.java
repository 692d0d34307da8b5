package dev.tern.cloud;

import java.util.Map;
import java.util.ServiceLoader;

/**
 * The place that the process runs in.
 *
 * @param name a provider's name, or {@code local}
 * @param keepsFiles whether a file is still there after this process
 */
public record Cloud(String name, boolean keepsFiles) {

    /** A machine that no provider claims. */
    public static final Cloud LOCAL = new Cloud("local", true);

    /** Asks every provider on the class path. */
    public static Cloud detect(Map<String, String> environment) {
        // The interface's own loader sees the adapters even where a platform sets another context class loader.
        return ServiceLoader.load(CloudProvider.class, CloudProvider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.isRunningHere(environment))
                .findFirst()
                .map(provider -> new Cloud(provider.name(), provider.keepsFiles()))
                .orElse(LOCAL);
    }
}
