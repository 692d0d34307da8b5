package dev.tern.azure;

import dev.tern.cloud.StoreCall;
import dev.tern.config.SecretStoreException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An Entra token of the function app's managed identity, from the address inside the app that the platform tells it. With
 * {@code AZURE_CLIENT_ID} it is that of a user-assigned identity.
 *
 * @param environment says where to ask
 * @param resource what the token is for
 * @see <a href="https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference">the
 *     endpoint</a>
 */
record ManagedIdentity(Map<String, String> environment, String resource) implements Supplier<String> {
    static final String KEY_VAULT = "https://vault.azure.net";

    @Override
    public String get() {
        String endpoint = environment.get("IDENTITY_ENDPOINT");
        String header = environment.get("IDENTITY_HEADER");
        if (endpoint == null || header == null) {
            throw new SecretStoreException("the function app has no managed identity", null);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + query()))
                .header("X-IDENTITY-HEADER", header)
                .build();
        try {
            return StoreCall.ask(request).granted().text("/access_token");
        } catch (SecretStoreException e) {
            throw new SecretStoreException("the function app's managed identity gives no token", e);
        }
    }

    private String query() {
        String plain = "?api-version=2019-08-01&resource=" + encoded(resource);
        @Nullable String client = environment.get("AZURE_CLIENT_ID");
        return client == null || client.isBlank() ? plain : plain + "&client_id=" + encoded(client);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
