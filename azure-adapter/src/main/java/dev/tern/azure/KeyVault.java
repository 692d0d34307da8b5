package dev.tern.azure;

import dev.tern.cloud.StoreCall;
import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Azure Key Vault: {@code secret://name}, newest version, with the token of the function app's managed identity, which
 * needs the role Key Vault Secrets User.
 *
 * @param vault its address, such as {@code https://my-vault.vault.azure.net}
 * @param token gives an Entra token for Key Vault
 * @see <a href="https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret">Get Secret</a>
 */
record KeyVault(URI vault, Supplier<String> token) implements SecretStore {
    // What a vault takes for a name; anything else could lead to another address.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,127}");

    @Override
    public String get(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SecretStoreException("a name in Key Vault has only letters, digits and dashes", null);
        }
        HttpRequest request = HttpRequest.newBuilder(vault.resolve("/secrets/" + name + "?api-version=7.4"))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json")
                .build();
        return StoreCall.ask(request).granted().text("/value");
    }
}
