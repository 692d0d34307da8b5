package dev.tern.aws.identity;

import dev.tern.snapshot.Renewed;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * Whoever this process is, as AWS's own SDK finds and refreshes it, and finds it again after a restore: what the SDK has
 * fetched before a snapshot may be over. Thread-safe.
 */
public final class RoleCredentials implements AwsCredentialsProvider {
    private final Renewed<AwsCredentialsProvider> chain;

    /** Nothing is looked for yet. */
    public RoleCredentials() {
        this(() -> found(System.getenv(), System.getProperties()));
    }

    /**
     * Credentials of another source.
     *
     * @param maker of the source, at the first use and at the first after each restore
     */
    public RoleCredentials(Supplier<AwsCredentialsProvider> maker) {
        chain = new Renewed<>(maker);
    }

    /**
     * The SDK's own chain; where the first of its places that has anything are the environment's variables, as on Lambda,
     * that place alone, since the others would all be made to be passed over.
     */
    static AwsCredentialsProvider found(Map<String, String> environment, Properties system) {
        boolean inVariables =
                environment.containsKey("AWS_ACCESS_KEY_ID") && environment.containsKey("AWS_SECRET_ACCESS_KEY");
        return inVariables && !system.containsKey("aws.accessKeyId")
                ? EnvironmentVariableCredentialsProvider.create()
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return chain.get().resolveCredentials();
    }

    @Override
    public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
        return chain.get().resolveIdentity(request).thenApply(AwsCredentialsIdentity.class::cast);
    }
}
