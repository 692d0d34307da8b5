package dev.tern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import dev.tern.http.LogLines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings")
class SettingsTest {

    private static final Setting<String> COLOR = Setting.text("tern.color", "white", "The color.");
    private static final Setting<Integer> MAX_SIZE = Setting.number("tern.max-size", 1, 9, 5, "The size.");
    private static final Setting<List<String>> NAMES = Setting.names("tern.names", List.of("a", "b"), "The names.");
    private static final List<Setting<?>> KNOWN = List.of(COLOR, MAX_SIZE, NAMES);

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    @DisplayName("have their defaults where nothing is said")
    void defaults() {
        Settings settings = Settings.load(KNOWN, List.of());

        assertThat(settings.get(COLOR)).isEqualTo("white");
        assertThat(settings.get(MAX_SIZE)).isEqualTo(5);
        assertThat(settings.get(NAMES)).containsExactly("a", "b");
    }

    @Test
    @DisplayName("come from the first source that has them")
    void order() {
        Settings settings = Settings.load(
                KNOWN,
                List.of(
                        source("first", "tern.color", "red"),
                        source("second", "tern.color", "blue", "tern.max-size", "7")));

        assertThat(settings.get(COLOR)).isEqualTo("red");
        assertThat(settings.get(MAX_SIZE)).isEqualTo(7);
    }

    @Test
    @DisplayName("can be given by the environment, where dashes drop and dots become underscores")
    void environment() {
        SettingsSource environment =
                SettingsSource.environment(Map.of("TERN_MAXSIZE", "8", "PATH", "/bin", "TERNARY", "x"));

        assertThat(Settings.load(KNOWN, List.of(environment)).get(MAX_SIZE)).isEqualTo(8);
        assertThat(MAX_SIZE.environmentName()).isEqualTo("TERN_MAXSIZE");
        assertThat(log.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tern.max-size", "tern.maxSize", "tern.maxsize", "TERN.MAX-SIZE"})
    @DisplayName("are found in any spelling that Spring would find them in")
    void relaxed(String name) {
        assertThat(Settings.load(KNOWN, List.of(source("test", name, "6"))).get(MAX_SIZE))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("of the JVM that do not start with tern are none of ours")
    void systemProperties() {
        Properties properties = new Properties();
        properties.setProperty("tern.color", "red");
        properties.setProperty("user.home", "/root");
        properties.setProperty("ternary", "x");

        assertThat(SettingsSource.systemProperties(properties).values())
                .containsExactly(Map.entry("tern.color", "red"));
    }

    @Test
    @DisplayName("that nobody knows stop the start with a sentence that names them, the place, and what was meant")
    void unknown() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.load(KNOWN, List.of(source("my.properties", "tern.colour", "s3cret"))))
                .withMessage("unknown setting tern.colour in my.properties; did you mean tern.color?");
    }

    @Test
    @DisplayName("that resemble nothing stop the start without a guess")
    void unlikeAnything() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.load(KNOWN, List.of(source("my.properties", "tern.something.else", "1"))))
                .withMessage("unknown setting tern.something.else in my.properties");
    }

    @Test
    @DisplayName("of the JVM that nobody knows stop the start too")
    void unknownSystemProperty() {
        Properties properties = new Properties();
        properties.setProperty("tern.maxsize2", "1");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.load(KNOWN, List.of(SettingsSource.systemProperties(properties))))
                .withMessageContaining("tern.maxsize2 in system properties");
    }

    @Test
    @DisplayName("of the environment that nobody knows are a warning, since the environment is shared")
    void unknownVariable() {
        Settings settings = Settings.load(KNOWN, List.of(SettingsSource.environment(Map.of("TERN_COLOUR", "s3cret"))));

        assertThat(settings.get(COLOR)).isEqualTo("white");
        assertThat(log.only().getLevel()).isEqualTo(Level.WARN);
        assertThat(log.only().getFormattedMessage())
                .startsWith("unknown setting TERN_COLOUR in environment variables")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "five", "", "5.0", "99999999999", "s3cret"})
    @DisplayName("with a bad value stop the start with the key and the place, but never the value")
    void badValue(String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.load(KNOWN, List.of(source("my.properties", "tern.max-size", value))))
                .withMessage("tern.max-size in my.properties must be a whole number from 1 to 9");
    }

    @Test
    @DisplayName("that is on or off is nothing but true or false")
    void flag() {
        Setting<Boolean> flag = Setting.flag("tern.flag", false, "A flag.");

        assertThat(flag.parser().apply(" TRUE ")).isTrue();
        assertThat(flag.parser().apply("false")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flag.parser().apply("yes"))
                .withMessage("must be true or false");
    }

    @Test
    @DisplayName("may have spaces around a number")
    void spaces() {
        assertThat(Settings.load(KNOWN, List.of(source("test", "tern.max-size", " 6 ")))
                        .get(MAX_SIZE))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("that are lists of names are split at commas, without spaces and empty names")
    void names() {
        assertThat(Settings.load(KNOWN, List.of(source("test", "tern.names", " x, y ,,z,")))
                        .get(NAMES))
                .containsExactly("x", "y", "z");
        assertThat(Settings.load(KNOWN, List.of(source("test", "tern.names", "")))
                        .get(NAMES))
                .isEmpty();
    }

    @Test
    @DisplayName("cannot be asked for a key that was not declared")
    void undeclared() {
        Settings settings = Settings.load(List.of(COLOR), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.get(MAX_SIZE))
                .withMessage("tern.max-size was not declared to Settings.load");
    }

    private static SettingsSource source(String label, String... entries) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            values.put(entries[i], entries[i + 1]);
        }
        return SettingsSource.of(label, values);
    }

    @Test
    @DisplayName("can be limits, which are none unless they are set")
    void limits() {
        Setting<OptionalLong> tokens = Setting.mostNumber("tern.tokens", "The tokens.");
        Setting<Optional<BigDecimal>> cost = Setting.mostDecimal("tern.cost", "The cost.");

        assertThat(tokens.parser().apply(tokens.defaultText())).isEmpty();
        assertThat(cost.parser().apply(cost.defaultText())).isEmpty();
        assertThat(tokens.parser().apply(" 1000000 ")).hasValue(1_000_000);
        assertThat(cost.parser().apply(" 2.50 ")).hasValue(new BigDecimal("2.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "1e9", "1,5", "1.", ".5", "ten", "NaN", "1234567890123456"})
    @DisplayName("that limit something to nothing, or are no number, are refused")
    void badLimits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.mostNumber("n", "d").parser().apply(text))
                .withMessage("must be a whole number above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.mostDecimal("n", "d").parser().apply(text))
                .withMessage("must be a number above 0, such as 2.50");
    }
}
