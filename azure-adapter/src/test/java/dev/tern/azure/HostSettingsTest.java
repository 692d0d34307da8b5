package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostSettingsTest {

    @Test
    @DisplayName("without app settings there is no prefix, and the load balancer's 230 seconds count")
    void hasDefaults() {
        assertThat(HostSettings.of(Map.of())).isEqualTo(new HostSettings("", Duration.ofSeconds(230), false));
    }

    @Test
    @DisplayName("a function timeout counts where it is shorter than the load balancer's")
    void takesTheShorterTime() {
        assertThat(timeLimit("00:01:30")).isEqualTo(Duration.ofSeconds(90));
        assertThat(timeLimit("00:10:00")).isEqualTo(Duration.ofSeconds(230));
        assertThat(timeLimit("1.00:00:00")).isEqualTo(Duration.ofSeconds(230));
        assertThat(timeLimit("-1")).isEqualTo(Duration.ofSeconds(230));
    }

    @Test
    @DisplayName("the route prefix of an app setting is taken off the path, in any case, and only as a whole segment")
    void dropsThePrefix() {
        HostSettings settings = HostSettings.of(Map.of(HostSettings.ROUTE_PREFIX, "/api/"));

        assertThat(settings.withoutPrefix("/api/health")).isEqualTo("/health");
        assertThat(settings.withoutPrefix("/API/health")).isEqualTo("/health");
        assertThat(settings.withoutPrefix("/api")).isEqualTo("/");
        assertThat(settings.withoutPrefix("/apiary")).isEqualTo("/apiary");
    }

    @Test
    @DisplayName("without a prefix a path that begins with api is as it was")
    void keepsThePath() {
        assertThat(HostSettings.of(Map.of()).withoutPrefix("/api/health")).isEqualTo("/api/health");
    }

    private static Duration timeLimit(String timeout) {
        return HostSettings.of(Map.of(HostSettings.FUNCTION_TIMEOUT, timeout)).timeLimit();
    }
}
