package dev.tern.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.config.Setting;
import dev.tern.runtime.TernRuntime;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
        Object value = setting.parser().apply(setting.defaultText());
        node.put("type", type(setting, value));
        node.put("description", setting.description());
        if (value instanceof Integer number) {
            node.put("defaultValue", number);
        } else if (value instanceof Boolean flag) {
            node.put("defaultValue", flag);
        } else if (!setting.defaultText().isEmpty()) {
            node.put("defaultValue", setting.defaultText());
        }
        return node;
    }

    /** As it is written in a file; of a secret nothing but that it is a text. */
    private static String type(Setting<?> setting, Object value) {
        if (value instanceof List) {
            return "java.util.List<java.lang.String>";
        }
        if (value instanceof OptionalLong) {
            return "java.lang.Long";
        }
        if (value instanceof Optional && setting.name().startsWith("tern.budget.")) {
            return "java.math.BigDecimal";
        }
        boolean isItself = value instanceof Integer || value instanceof Boolean;
        return isItself ? value.getClass().getName() : "java.lang.String";
    }
}
