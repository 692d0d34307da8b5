package dev.tern.aws.bedrock;

import dev.tern.snapshot.Renewed;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * Whoever this process is, as AWS's own SDK finds and refreshes it, and finds it again after a restore: what the SDK has
 * fetched before a snapshot may be over.
 */
final class RoleCredentials implements AwsCredentialsProvider {
    private final Renewed<AwsCredentialsProvider> chain;

    RoleCredentials() {
        this(() -> DefaultCredentialsProvider.builder().build());
    }

    RoleCredentials(Supplier<AwsCredentialsProvider> maker) {
        chain = new Renewed<>(maker);
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
