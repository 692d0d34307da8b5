package dev.tern.gcp.identity;

import dev.tern.cloud.Expiring;
import dev.tern.cloud.KeptCredentials;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The function's identity for Google's services, kept until shortly before its end. Google's own library is loaded when it
 * is first asked for.
 */
public final class GoogleIdentity {
    private GoogleIdentity() {}

    /** Gives the headers that say who calls; it throws {@link dev.tern.cloud.NoCredentialsException}. */
    public static Supplier<Map<String, String>> headers() {
        return new KeptCredentials<>(new Lazy());
    }

    private static final class Lazy implements Callable<Expiring<Map<String, String>>> {
        private @Nullable Callable<Expiring<Map<String, String>>> built;

        @Override
        public synchronized Expiring<Map<String, String>> call() throws Exception {
            if (built == null) {
                built = new DefaultCredentials();
            }
            return built.call();
        }
    }
}
