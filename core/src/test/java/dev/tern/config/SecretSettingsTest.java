package dev.tern.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.snapshot.Restores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A value that only says where a store keeps it")
class SecretSettingsTest {

    private static final Setting<Secret> KEY = Setting.secret("tern.api-key", "The key.");
    private static final Setting<Integer> SIZE = Setting.number("tern.max-size", 1, 9, 5, "The size.");
    private static final Setting<String> VAULT = Setting.text("tern.vault", "", "The store.");
    private static final List<Setting<?>> KNOWN = List.of(KEY, SIZE, VAULT);

    private final AtomicInteger fetches = new AtomicInteger();

    @Test
    @DisplayName("is fetched when a secret is first needed, and not at the start")
    void lazySecret() {
        Secret key = load(Map.of("tern.api-key", "secret://acme/key"), Map.of("acme/key", "k\n"))
                .get(KEY);

        assertThat(key.isGiven()).isTrue();
        assertThat(fetches).hasValue(0);
        assertThat(key.value()).isEqualTo("k");
        assertThat(fetches).hasValue(1);
    }

    @Test
    @DisplayName("is fetched again after a restore from a snapshot, when it is next needed")
    void afterRestore() {
        Secret key = load(Map.of("tern.api-key", "secret://acme/key"), Map.of("acme/key", "k"))
                .get(KEY);
        assertThat(key.value()).isEqualTo("k");
        assertThat(key.value()).isEqualTo("k");
        assertThat(fetches).hasValue(1);

        Restores.another();

        assertThat(fetches).hasValue(1);
        assertThat(key.value()).isEqualTo("k");
        assertThat(fetches).hasValue(2);
    }

    @Test
    @DisplayName("is fetched and checked at the start where the setting is no secret")
    void otherSetting() {
        assertThat(load(Map.of("tern.max-size", " secret://size"), Map.of("size", "7"))
                        .get(SIZE))
                .isEqualTo(7);
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> load(Map.of("tern.max-size", "secret://size"), Map.of("size", "s3cret")))
                .withMessage("tern.max-size in my.properties: the secret size must be a whole number from 1 to 9");
    }

    @Test
    @DisplayName("can be one text of a secret that is a JSON object")
    void jsonKey() {
        Map<String, String> store = Map.of("acme", "{\"key\":\"k\",\"size\":7,\"nested\":{}}");

        Settings settings =
                load(Map.of("tern.api-key", "secret://acme#key", "tern.max-size", "secret://acme#size"), store);

        assertThat(settings.get(KEY).value()).isEqualTo("k");
        assertThat(settings.get(SIZE)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme#other", "acme#nested", "text#key", "blank", "nowhere"})
    @DisplayName(
            "that cannot be had fails with the names of the setting and the secret, and with nothing of its content")
    void cannotBeHad(String name) {
        Map<String, String> store =
                Map.of("acme", "{\"nested\":{\"s3cret\":1}}", "text", "s3cret, no JSON", "blank", " ");
        Secret key = load(Map.of("tern.api-key", "secret://" + name), store).get(KEY);

        assertThatExceptionOfType(SecretUnavailableException.class)
                .isThrownBy(key::value)
                .withMessageStartingWith("tern.api-key: the secret " + name + " cannot be had: it is ")
                .withMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret://", "secret:// ", "secret://#key", "secret://name#"})
    @DisplayName("stops the start if it names nothing")
    void namesNothing(String text) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> load(Map.of("tern.api-key", text), Map.of()))
                .withMessage("tern.api-key in my.properties must say the name of a secret after secret://");
    }

    @Test
    @DisplayName("stops the start where there is no store, and says so")
    void noStore() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.load(KNOWN, List.of(source(Map.of("tern.api-key", "secret://x")))))
                .withMessage("tern.api-key in my.properties: there is no store of secrets here; give the value itself");
    }

    @Test
    @DisplayName("is of no interest where a stronger source speaks")
    void hidden() {
        Settings settings = Settings.load(
                KNOWN, List.of(source(Map.of("tern.max-size", "3")), source(Map.of("tern.max-size", "secret://size"))));

        assertThat(settings.get(SIZE)).isEqualTo(3);
    }

    @Test
    @DisplayName("is looked for in a store that the other settings tell, which cannot be in it themselves")
    void storeOfSettings() {
        List<SettingsSource> sources =
                List.of(source(Map.of("tern.api-key", "secret://x", "tern.vault", "secret://y")));

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.load(KNOWN, sources, plain -> Optional.of(name -> plain.get(VAULT))))
                .withMessageContaining("tern.vault in my.properties: it cannot be a secret");
    }

    @Test
    @DisplayName("stops the start with the store's own sentence if that cannot be opened")
    void closedStore() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.load(KNOWN, List.of(source(Map.of("tern.api-key", "secret://x"))), plain -> {
                    throw new IllegalArgumentException("tern.vault must name the vault");
                }))
                .withMessage("tern.api-key in my.properties: tern.vault must name the vault");
    }

    private Settings load(Map<String, String> values, Map<String, String> store) {
        return Settings.load(
                KNOWN,
                List.of(source(values)),
                plain -> Optional.of(name -> {
                    fetches.incrementAndGet();
                    return Optional.ofNullable(store.get(name))
                            .orElseThrow(() -> new SecretStoreException("it is not there", null));
                }));
    }

    private static SettingsSource source(Map<String, String> values) {
        return SettingsSource.of("my.properties", values);
    }
}
