package dev.tern.runtime;

import dev.tern.cloud.CloudProviders;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.config.TernProperties;
import dev.tern.event.EventDispatcher;
import dev.tern.event.EventSettings;
import dev.tern.http.FunctionDispatcher;
import dev.tern.index.postgres.PostgresSettings;
import dev.tern.index.remote.RemoteIndexSettings;
import dev.tern.model.ModelProviders;
import dev.tern.model.ModelSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tern, started: the context with the functions, and the door to them. The cloud entry points share one per process.
 *
 * <p>The application is the class named by {@code tern.application}, else the {@code Start-Class} of the jar. An
 * {@link ApplicationContextInitializer} joins the plain context, together with those that jars list in
 * {@code META-INF/services}; any other class is started as a Spring Boot application.
 */
public final class TernRuntime implements AutoCloseable {
    private static @Nullable TernRuntime shared;

    private final ConfigurableApplicationContext context;
    private final FunctionDispatcher dispatcher;

    TernRuntime(ConfigurableApplicationContext context) {
        this.context = context;
        this.dispatcher = context.getBean(FunctionDispatcher.class);
    }

    /**
     * The one runtime of this process, started by the first call. A failed start leaves nothing behind: the next call
     * tries again.
     *
     * @throws StartException with the reason
     */
    public static synchronized TernRuntime shared() {
        if (shared == null) {
            shared = start(List.of());
        }
        return shared;
    }

    /**
     * Starts a runtime of its own.
     *
     * @param overrides settings that are stronger than system properties, environment and files
     * @throws StartException with the reason
     */
    public static TernRuntime start(List<SettingsSource> overrides) {
        return start(overrides, System.getenv());
    }

    /**
     * Starts a runtime of its own, in a place that an environment tells of. A Boot application reads its own.
     *
     * @param overrides settings that are stronger than system properties, environment and files
     * @param environment all variables
     * @throws StartException with the reason
     */
    public static TernRuntime start(List<SettingsSource> overrides, Map<String, String> environment) {
        try {
            return new TernRuntime(startContext(overrides, environment));
        } catch (RuntimeException e) {
            throw new StartException(reason(e), e);
        }
    }

    /** The settings that Tern and the providers on the class path know. */
    public static List<Setting<?>> knownSettings() {
        List<Setting<?>> known = new ArrayList<>(TernProperties.SETTINGS);
        known.addAll(ModelSettings.SETTINGS);
        known.addAll(RemoteIndexSettings.SETTINGS);
        known.addAll(EventSettings.SETTINGS);
        known.addAll(PostgresSettings.SETTINGS);
        known.addAll(ModelProviders.find().settings());
        known.addAll(CloudProviders.find().settings());
        return known;
    }

    /**
     * The settings as a start would find them, without starting.
     *
     * @throws dev.tern.config.InvalidSettingException if one is unknown or has a bad value
     */
    public static TernProperties configuration(List<SettingsSource> overrides) {
        return TernProperties.from(settings(overrides));
    }

    /**
     * All settings as a start would find them, without starting.
     *
     * @throws dev.tern.config.InvalidSettingException if one is unknown or has a bad value
     */
    public static Settings settings(List<SettingsSource> overrides) {
        Map<String, String> environment = System.getenv();
        List<Setting<?>> known = knownSettings();
        return load(known, StandardSources.after(overrides, known, environment), environment);
    }

    /** The door for events that are not HTTP. */
    public EventDispatcher events() {
        return context.getBean(EventDispatcher.class);
    }

    /** The door. */
    public FunctionDispatcher dispatcher() {
        return dispatcher;
    }

    /** What it was started with. */
    public TernProperties properties() {
        return context.getBean(TernProperties.class);
    }

    /** The context, for an application that needs its own beans. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** What to do where a platform keeps a snapshot of the process. */
    public Snapshot snapshot() {
        return new Snapshot(context.getBeanFactory());
    }

    /** Stops the calls that are running and closes the context. */
    @Override
    public void close() {
        context.close();
    }

    private static ConfigurableApplicationContext startContext(
            List<SettingsSource> overrides, Map<String, String> environment) {
        List<Setting<?>> known = knownSettings();
        List<SettingsSource> sources = StandardSources.after(overrides, known, environment);
        Settings settings = load(known, sources, environment);
        String name = TernProperties.from(settings)
                .application()
                .or(ApplicationClass::ofDeployment)
                .orElse(null);
        if (name == null) {
            return LeanApplication.start(LeanApplication.listed(), settings, environment);
        }
        Class<?> application = load(name);
        if (!ApplicationContextInitializer.class.isAssignableFrom(application)) {
            return BootApplication.start(application, sources);
        }
        return LeanApplication.start(withNamed(application), settings, environment);
    }

    private static Settings load(
            List<Setting<?>> known, List<SettingsSource> sources, Map<String, String> environment) {
        return Settings.load(known, sources, CloudProviders.find().secrets(environment));
    }

    @SuppressWarnings("rawtypes")
    private static List<ApplicationContextInitializer> withNamed(Class<?> application) {
        List<ApplicationContextInitializer> all = new ArrayList<>(LeanApplication.listed());
        if (all.stream().noneMatch(application::isInstance)) {
            all.add((ApplicationContextInitializer) instantiate(application));
        }
        return all;
    }

    private static Object instantiate(Class<?> application) {
        try {
            return application.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(application.getName() + " has no usable constructor without arguments", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, TernRuntime.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the application class " + name + " is not on the class path", e);
        }
    }

    /** Spring wraps what went wrong in layers that speak of beans; the innermost one speaks of the cause. */
    private static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner instanceof BeanCreationException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return String.valueOf(inner.getMessage());
    }
}
