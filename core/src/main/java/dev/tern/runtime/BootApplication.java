package dev.tern.runtime;

import dev.tern.config.SettingsSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts a Spring Boot application for Tern's runtime, without a web server of its own: Tern is the door. */
final class BootApplication {
    private BootApplication() {}

    /** Starts the application; settings given to the runtime are stronger than the application's own of the same kind. */
    static ConfigurableApplicationContext start(Class<?> application, List<SettingsSource> sources) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> give(context.getEnvironment(), sources))
                .run();
    }

    /** The environment's variables are the application's as well, so they keep their place between what is given. */
    private static void give(ConfigurableEnvironment environment, List<SettingsSource> sources) {
        int variables = 0;
        while (variables < sources.size() && sources.get(variables).strict()) {
            variables++;
        }
        environment.getPropertySources().addFirst(given("tern", sources.subList(0, variables)));
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        given("tern files", sources.subList(variables, sources.size())));
    }

    private static MapPropertySource given(String name, List<SettingsSource> sources) {
        Map<String, Object> given = new HashMap<>();
        for (int i = sources.size() - 1; i >= 0; i--) {
            if (sources.get(i).strict()) {
                given.putAll(sources.get(i).values());
            }
        }
        return new MapPropertySource(name, given);
    }
}
