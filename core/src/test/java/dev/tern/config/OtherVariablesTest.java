package dev.tern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.http.LogLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A variable that the field already uses for a setting of Tern's")
class OtherVariablesTest {

    private static final Setting<Integer> SIZE =
            Setting.number("tern.max-size", 1, 9, 5, "The size.").alsoNamed("ACME_SIZE", "OLD_ACME_SIZE");
    private static final Setting<Secret> KEY =
            Setting.secret("tern.api-key", "The key.").alsoNamed("ACME_KEY");
    private static final List<Setting<?>> KNOWN = List.of(SIZE, KEY);

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    @DisplayName("is read like Tern's own, and nothing is said about it")
    void isRead() {
        Settings settings = load(Map.of("ACME_SIZE", "7", "ACME_KEY", "k"));

        assertThat(settings.get(SIZE)).isEqualTo(7);
        assertThat(settings.get(KEY).value()).isEqualTo("k");
        assertThat(log.all()).isEmpty();
    }

    @Test
    @DisplayName("counts before another one that the setting names later")
    void firstNameWins() {
        assertThat(load(Map.of("OLD_ACME_SIZE", "2", "ACME_SIZE", "3")).get(SIZE))
                .isEqualTo(3);
        assertThat(load(Map.of("OLD_ACME_SIZE", "2")).get(SIZE)).isEqualTo(2);
    }

    @Test
    @DisplayName("is weaker than Tern's own variable and stronger than a file")
    void order() {
        assertThat(load(Map.of("ACME_SIZE", "7", "TERN_MAXSIZE", "8")).get(SIZE))
                .isEqualTo(8);
        assertThat(load(Map.of("ACME_SIZE", "7"), SettingsSource.of("a file", Map.of("tern.max-size", "6")))
                        .get(SIZE))
                .isEqualTo(7);
    }

    @Test
    @DisplayName("that is blank says nothing")
    void blank() {
        assertThat(load(Map.of("ACME_SIZE", " ", "ACME_KEY", "")).get(KEY).isGiven())
                .isFalse();
    }

    @Test
    @DisplayName("that cannot be read stops the start with its own name, and never with its value")
    void bad() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> load(Map.of("ACME_SIZE", "s3cret")))
                .withMessage("tern.max-size in the environment variable ACME_SIZE must be a whole number from 1 to 9");
    }

    @Test
    @DisplayName("that cannot be read is nobody's trouble where Tern's own variable speaks: it may be meant for others")
    void badButHidden() {
        assertThat(load(Map.of("ACME_SIZE", "huge", "TERN_MAXSIZE", "8")).get(SIZE))
                .isEqualTo(8);
    }

    private static Settings load(Map<String, String> environment, SettingsSource... files) {
        List<SettingsSource> sources = new ArrayList<>(List.of(SettingsSource.environment(environment)));
        sources.addAll(OtherVariables.of(KNOWN, environment, sources));
        sources.addAll(List.of(files));
        return Settings.load(KNOWN, sources);
    }
}
