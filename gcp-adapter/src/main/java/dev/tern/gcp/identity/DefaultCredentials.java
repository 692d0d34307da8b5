package dev.tern.gcp.identity;

import com.google.auth.oauth2.GoogleCredentials;
import dev.tern.cloud.Expiring;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://cloud.google.com/docs/authentication/application-default-credentials">application default
 * credentials</a>: the service account of the function, else what a developer's machine is logged in with. Loading this
 * class loads Google's own library.
 */
final class DefaultCredentials implements Callable<Expiring<Map<String, String>>> {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final URI GOOGLE = URI.create("https://www.googleapis.com/");

    private @Nullable GoogleCredentials found;

    /** Looks for the credentials the first time, since that may ask the network. */
    @Override
    public synchronized Expiring<Map<String, String>> call() throws IOException {
        if (found == null) {
            found = GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
        }
        found.refresh();
        Map<String, String> headers = new HashMap<>();
        // Beside the token there may be the project that pays for a developer's calls.
        found.getRequestMetadata(GOOGLE).forEach((name, values) -> headers.put(name, values.get(0)));
        Date end = found.getAccessToken().getExpirationTime();
        return new Expiring<>(Map.copyOf(headers), end == null ? Instant.MAX : end.toInstant());
    }
}
