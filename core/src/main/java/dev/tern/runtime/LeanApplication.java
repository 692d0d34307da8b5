package dev.tern.runtime;

import dev.tern.config.Settings;
import java.util.ArrayList;
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
        List<ApplicationContextInitializer> found = new ArrayList<>();
        for (ApplicationContextInitializer application :
                ServiceLoader.load(ApplicationContextInitializer.class, loader)) {
            found.add(application);
        }
        return found;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    static GenericApplicationContext start(
            List<ApplicationContextInitializer> applications, Settings settings, Map<String, String> environment) {
        GenericApplicationContext context = new LeanContext();
        context.setClassLoader(LeanApplication.class.getClassLoader());
        try {
            for (ApplicationContextInitializer application : applications) {
                application.initialize(context);
            }
            TernBeans.register(context, () -> settings, environment);
            context.refresh();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }
}
