package dev.tern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that travels with the jar")
class KeysInFilesTest {
    private static final List<Setting<?>> KNOWN = List.of(
            Setting.secret("tern.model.openai.api-key", "The key."), Setting.text("tern.data", "", "The folder."));

    @ParameterizedTest
    @ValueSource(strings = {"tern.model.openai.api-key", "tern.model.openai.apikey"})
    @DisplayName("must not hold a key, and the message says where it belongs without repeating it")
    void key(String name) {
        SettingsSource file = SettingsSource.of("tern.properties on the class path", Map.of(name, "sk-123"));

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> file.withoutKeys(KNOWN))
                .withMessageStartingWith("tern.model.openai.api-key in tern.properties on the class path must not be")
                .withMessageContaining("TERN_MODEL_OPENAI_APIKEY")
                .withMessageNotContainingAny("sk-123");
    }

    @Test
    @DisplayName("may name a secret of the store, leave a key empty, and say whatever is no key")
    void noKey() {
        for (String value : List.of("secret://openai", " ", "")) {
            SettingsSource file = SettingsSource.of(
                    "tern.properties on the class path", Map.of("tern.model.openai.api-key", value, "tern.data", "d"));

            assertThat(file.withoutKeys(KNOWN)).isSameAs(file);
        }
    }
}
