package dev.tern.azure.identity;

import dev.tern.cloud.Expiring;
import dev.tern.cloud.KeptCredentials;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The function's tokens for Azure's services. Azure's own library is loaded when the first one is asked for. */
public final class EntraTokens {
    private EntraTokens() {}

    /**
     * Tokens for one service, kept until shortly before their end.
     *
     * @param scope the service, such as {@code https://vault.azure.net/.default}
     * @param clientId of a user-assigned identity; blank for the one that the system assigned
     * @return gives the token; it throws {@link dev.tern.cloud.NoCredentialsException}
     */
    public static Supplier<String> of(String scope, String clientId) {
        return new KeptCredentials<>(new Lazy(scope, clientId));
    }

    /** Built on the thread that fetches, since the first look for an identity may take its time too. */
    private static final class Lazy implements Callable<Expiring<String>> {
        private final String scope;
        private final String clientId;
        private Callable<Expiring<String>> built = this::first;

        Lazy(String scope, String clientId) {
            this.scope = scope;
            this.clientId = clientId;
        }

        @Override
        public synchronized Expiring<String> call() throws Exception {
            return built.call();
        }

        private Expiring<String> first() throws Exception {
            built = new EntraToken(scope, clientId);
            return built.call();
        }
    }
}
