package dev.tern.runtime;

import dev.tern.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Starts a plain Spring context: no Boot, no scan, no auto-configuration. */
final class LeanApplication {
    private LeanApplication() {}

    /** The initializers that jars on the class path list as a service. */
    @SuppressWarnings("rawtypes")
    static List<ApplicationContextInitializer> listed() {
        ClassLoader loader = LeanApplication.class.getClassLoader();
        return ServiceLoader.load(ApplicationContextInitializer.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    static GenericApplicationContext start(
            List<ApplicationContextInitializer> applications, Settings settings, Map<String, String> environment) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setClassLoader(LeanApplication.class.getClassLoader());
        try {
            applications.forEach(application -> application.initialize(context));
            TernBeans.register(context, () -> settings, environment);
            context.refresh();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }
}
