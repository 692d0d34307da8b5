package dev.tern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.runtime.TernRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("Tern's properties")
class TernPropertiesTest {

    static final List<Setting<?>> ALL = TernRuntime.knownSettings();

    @Test
    @DisplayName("have defaults that suit a laptop")
    void defaults() {
        TernProperties properties = of(Map.of());

        assertThat(properties.functions())
                .containsExactly("chat", "summarise", "ragQuery", "search", "ingest", "documents");
        assertThat(properties.application()).isEmpty();
        assertThat(properties.data()).isAbsolute().endsWithRaw(Path.of("tern"));
        assertThat(properties.modelProvider()).isEmpty();
        assertThat(properties.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(properties.concurrency()).isEqualTo(64);
        assertThat(properties.maxBodyBytes()).isEqualTo(4 * 1024 * 1024);
        assertThat(properties.serverHost()).isEqualTo("127.0.0.1");
        assertThat(properties.serverPort()).isEqualTo(8080);
        assertThat(properties.conversationMessages()).isEqualTo(20);
        assertThat(properties.conversationLife()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    @DisplayName("are read from a file in UTF-8")
    void file() throws IOException {
        String content = "tern.application = app.Größe\ntern.data=/tmp/x\n# a comment\ntern.http.max-body-bytes: 9\n";
        SettingsSource file = SettingsSource.file(
                "tern.properties", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));

        TernProperties properties = TernProperties.from(Settings.load(TernProperties.SETTINGS, List.of(file)));

        assertThat(properties.application()).hasValue("app.Größe");
        assertThat(properties.data()).isEqualTo(Path.of("/tmp/x"));
        assertThat(properties.maxBodyBytes()).isEqualTo(9);
    }

    @Test
    @DisplayName("given to a start are stronger than system properties")
    void overrides() {
        System.setProperty("tern.server.port", "1111");
        System.setProperty("tern.concurrency", "3");
        try {
            TernProperties properties = TernRuntime.configuration(
                    List.of(SettingsSource.of("the command line", Map.of("tern.server.port", "2222"))));

            assertThat(properties.serverPort()).isEqualTo(2222);
            assertThat(properties.concurrency()).isEqualTo(3);
        } finally {
            System.clearProperty("tern.server.port");
            System.clearProperty("tern.concurrency");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tern.timeout-seconds,0",
        "tern.timeout-seconds,901",
        "tern.concurrency,0",
        "tern.http.max-body-bytes,0",
        "tern.http.max-body-bytes,268435457",
        "tern.server.port,65536",
        "tern.server.port,-1",
        "tern.chat.memory-messages,1001",
        "tern.chat.memory-minutes,0"
    })
    @DisplayName("have bounds")
    void bounds(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> of(Map.of(name, value)))
                .withMessageStartingWith(name + " in the test must be a whole number from");
    }

    @Test
    @DisplayName("can be written as environment variables, each under a name of its own")
    void environmentNames() {
        assertThat(ALL.stream().map(Setting::environmentName))
                .doesNotHaveDuplicates()
                .contains("TERN_HTTP_MAXBODYBYTES", "TERN_FUNCTIONS", "TERN_TIMEOUTSECONDS")
                .allMatch(name -> name.matches("TERN(_[A-Z]+)+"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    @DisplayName("are each described in a sentence, and have a default that can be read")
    void described(Setting<?> setting) {
        assertThat(setting.description()).matches("[A-Z].*\\.");
        assertThat(setting.parser().apply(setting.defaultText())).isNotNull();
    }

    @Test
    @DisplayName("of the folder for data follow the operating system")
    void dataFolder() {
        assertThat(DataFolder.of("Linux", "/home/a", Map.of())).isEqualTo(Path.of("/home/a/.local/share/tern"));
        assertThat(DataFolder.of("Linux", "/home/a", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/tern"));
        assertThat(DataFolder.of("Linux", "/home/a", Map.of("XDG_DATA_HOME", " ")))
                .isEqualTo(Path.of("/home/a/.local/share/tern"));
        assertThat(DataFolder.of("Mac OS X", "/Users/a", Map.of()))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/tern"));
        assertThat(DataFolder.of("Windows 11", "/Users/a", Map.of())).isEqualTo(Path.of("/Users/a/AppData/Local/tern"));
        assertThat(DataFolder.of("Windows 11", "/Users/a", Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/tern"));
    }

    private static TernProperties of(Map<String, String> values) {
        return TernProperties.from(
                Settings.load(TernProperties.SETTINGS, List.of(SettingsSource.of("the test", values))));
    }
}
