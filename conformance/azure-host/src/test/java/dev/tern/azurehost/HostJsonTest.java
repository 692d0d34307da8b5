package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostJsonTest {
    private static final String NO_PREFIX = "{'version':'2.0','extensions':{'http':{'routePrefix':''}}}";

    @Test
    @DisplayName("routes are below api where host.json does not say otherwise")
    void prefixIsApi() {
        assertThat(read("{'version':'2.0'}", Map.of()).withPrefix("{*path}")).isEqualTo("api/{*path}");
        assertThat(read(NO_PREFIX, Map.of()).withPrefix("{*path}")).isEqualTo("{*path}");
    }

    @Test
    @DisplayName("an app setting is stronger than host.json")
    void settingOverrides() {
        Map<String, String> settings = Map.of("AzureFunctionsJobHost__extensions__http__routePrefix", "/v9/");

        assertThat(read(NO_PREFIX, settings).withPrefix("health")).isEqualTo("v9/health");
    }

    private static HostJson read(String json, Map<String, String> settings) {
        return HostJson.read(JsonParser.parseString(json).getAsJsonObject(), settings);
    }
}
