package dev.tern.azure;

import dev.tern.http.Headers;
import java.util.Optional;

/**
 * Who calls, as App Service's own authentication names them: the id of the user or application. It takes the header away
 * from what clients send, but only where it is switched on; elsewhere anybody could send it. Of a function key the
 * platform does not say whose it is.
 *
 * @see <a href="https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities">User identities
 *     in App Service</a>
 */
final class SignedInCaller {
    private static final String HEADER = "X-MS-CLIENT-PRINCIPAL-ID";

    private SignedInCaller() {}

    static Optional<String> of(Headers headers, HostSettings settings) {
        return settings.signsIn() ? headers.first(HEADER) : Optional.empty();
    }
}
