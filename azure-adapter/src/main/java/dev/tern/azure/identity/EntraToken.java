package dev.tern.azure.identity;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import dev.tern.cloud.Expiring;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A token from Entra: of the function's managed identity where the host has one, else of whatever a developer's machine
 * is logged in with. Loading this class loads Azure's own library.
 *
 * @see <a href="https://learn.microsoft.com/azure/app-service/overview-managed-identity">managed identities</a>
 */
final class EntraToken implements Callable<Expiring<String>> {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final TokenRequestContext request;
    private final TokenCredential credential;

    /**
     * @param scope what the token is for
     * @param clientId of a user-assigned identity; blank for the one that the system assigned
     */
    EntraToken(String scope, String clientId) {
        request = new TokenRequestContext().addScopes(scope);
        HttpClient http = new JdkHttpClientBuilder().connectionTimeout(CONNECT).build();
        credential = System.getenv("IDENTITY_ENDPOINT") != null
                ? managed(blankIsNull(clientId), http)
                : developer(blankIsNull(clientId), http);
    }

    @Override
    public Expiring<String> call() {
        AccessToken token = credential.getTokenSync(request);
        return new Expiring<>(token.getToken(), token.getExpiresAt().toInstant());
    }

    private static TokenCredential managed(@Nullable String clientId, HttpClient http) {
        return new ManagedIdentityCredentialBuilder()
                .clientId(clientId)
                .httpClient(http)
                .build();
    }

    private static TokenCredential developer(@Nullable String clientId, HttpClient http) {
        return new DefaultAzureCredentialBuilder()
                .managedIdentityClientId(clientId)
                .httpClient(http)
                .build();
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
