package dev.tern.runtime;

import dev.tern.config.SettingsSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts a Spring Boot application for Tern's runtime, without a web server of its own: Tern is the door. */
final class BootApplication {
    private BootApplication() {}

    /** Starts the application; settings given to the runtime are stronger than the application's own. */
    static ConfigurableApplicationContext start(Class<?> application, List<SettingsSource> sources) {
        Map<String, Object> given = new HashMap<>();
        for (int i = sources.size() - 1; i >= 0; i--) {
            if (sources.get(i).strict()) {
                given.putAll(sources.get(i).values());
            }
        }
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tern", given)))
                .run();
    }
}
