package dev.tern.azure;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.net.URI;
import java.net.URISyntaxException;

/** Which key vault {@code secret://} speaks of. */
final class VaultSetting {
    static final Setting<String> KEY_VAULT = Setting.text(
            "tern.azure.key-vault",
            "",
            "The address of the key vault that secret:// speaks of, such as https://my-vault.vault.azure.net.");

    private VaultSetting() {}

    /**
     * The vault.
     *
     * @throws IllegalArgumentException with a sentence if none is named, or one that a token must not be sent to
     */
    static URI of(Settings settings) {
        String address = settings.get(KEY_VAULT).strip();
        try {
            URI vault = new URI(address);
            if ("https".equalsIgnoreCase(vault.getScheme()) && vault.getHost() != null) {
                return vault;
            }
        } catch (URISyntaxException e) {
            // Said below: no address at all is as wrong as a wrong one.
        }
        throw new IllegalArgumentException(KEY_VAULT.name() + " must be the https address of the key vault");
    }
}
