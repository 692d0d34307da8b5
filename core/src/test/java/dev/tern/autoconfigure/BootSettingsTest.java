package dev.tern.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.TernProperties;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DisplayName("In a Boot application the order of the places is that of the lean road:")
class BootSettingsTest {

    @Test
    @DisplayName("a system property, then the environment, then a file")
    void order() {
        Map<String, String> variables = Map.of("TERN_CONCURRENCY", "2");
        Map<String, String> file = Map.of("tern.concurrency", "3", "tern.timeout-seconds", "30");

        TernProperties all = read(Map.of("tern.concurrency", "1"), variables, file);
        TernProperties without = read(Map.of(), variables, file);

        assertThat(all.concurrency()).isEqualTo(1);
        assertThat(without.concurrency()).isEqualTo(2);
        assertThat(without.timeout()).hasSeconds(30);
    }

    @Test
    @DisplayName("an unknown variable is a warning, and not a failed start")
    void unknownVariable() {
        assertThat(read(Map.of(), Map.of("TERN_SOMEBODY_ELSES", "x"), Map.of()).concurrency())
                .isEqualTo(64);
    }

    private static TernProperties read(
            Map<String, String> properties, Map<String, String> variables, Map<String, String> file) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.replace("systemProperties", new MapPropertySource("systemProperties", new HashMap<>(properties)));
        sources.replace(
                "systemEnvironment",
                new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(variables)));
        sources.addLast(new MapPropertySource("application.properties", new HashMap<>(file)));
        return TernProperties.from(BootSettings.of(environment, variables));
    }
}
