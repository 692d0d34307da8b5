package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.config.SettingsSource;
import dev.tern.runtime.StartException;
import dev.tern.runtime.TernRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On Azure a secret:// in a setting")
class VaultSettingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "my-vault", "http://my-vault.vault.azure.net", "https://", "https://a b"})
    @DisplayName("stops the start unless the key vault is named, by an address that a token may be sent to")
    void vaultMissing(String vault) {
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> start(Map.of("tern.azure.key-vault", vault)))
                .withMessage(
                        "tern.concurrency in the test: tern.azure.key-vault must be the https address of the key vault");
    }

    @Test
    @DisplayName("stops the start where the function app has no identity to ask with")
    void identityMissing() {
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> start(Map.of("tern.azure.key-vault", "https://my-vault.vault.azure.net")))
                .withMessage("tern.concurrency in the test: the secret calls cannot be had: the function app has no"
                        + " managed identity");
    }

    @Test
    @DisplayName("is known to belong to Azure alone")
    void known() {
        assertThat(TernRuntime.knownSettings()).contains(VaultSetting.KEY_VAULT);
    }

    private static void start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("tern.concurrency", "secret://calls");
        TernRuntime.start(List.of(SettingsSource.of("the test", all)), Map.of("FUNCTIONS_WORKER_RUNTIME", "java"))
                .close();
    }
}
