package dev.tern.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.config.Setting;
import dev.tern.runtime.TernRuntime;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfigurationMetadataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("an editor for a Boot application is told of exactly the settings that Tern knows")
    void describesEverySetting() throws Exception {
        ArrayNode expected = JSON.createArrayNode();
        TernRuntime.knownSettings().forEach(setting -> expected.add(describe(setting)));

        try (InputStream in = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(JSON.readTree(in).path("properties")).isEqualTo(expected);
        }
    }

    private static ObjectNode describe(Setting<?> setting) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", setting.name());
        boolean number = setting.parser().apply(setting.defaultText()) instanceof Integer;
        boolean list = setting.parser().apply(setting.defaultText()) instanceof List;
        node.put("type", number ? "java.lang.Integer" : list ? "java.util.List<java.lang.String>" : "java.lang.String");
        node.put("description", setting.description());
        if (!setting.defaultText().isEmpty()) {
            if (number) {
                node.put("defaultValue", Integer.parseInt(setting.defaultText()));
            } else {
                node.put("defaultValue", setting.defaultText());
            }
        }
        return node;
    }
}
