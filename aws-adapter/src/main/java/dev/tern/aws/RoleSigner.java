package dev.tern.aws;

import dev.tern.aws.identity.RoleCredentials;
import dev.tern.config.SecretStoreException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Signs with the credentials of the function's role, as AWS's own SDK finds and refreshes them: see
 * <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">its chain</a>.
 */
final class RoleSigner implements RequestSigner {

    /** Made at the first signature: the SDK's classes cost time that a start should not pay. */
    private static final class Holder {
        static final AwsCredentialsProvider CREDENTIALS = new RoleCredentials();
        static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    }

    @Override
    public HttpRequest signed(String service, String region, URI endpoint, Map<String, String> headers, byte[] body) {
        SdkHttpRequest.Builder plain =
                SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint);
        headers.forEach(plain::putHeader);
        AwsCredentials credentials = credentials();
        SdkHttpRequest signed = Holder.SIGNER
                .sign(signing -> signing.identity(credentials)
                        .request(plain.build())
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                .request();
        return request(signed, body);
    }

    private static AwsCredentials credentials() {
        try {
            return Holder.CREDENTIALS.resolveCredentials();
        } catch (SdkException e) {
            throw new SecretStoreException("there are no credentials of AWS", e);
        }
    }

    private static HttpRequest request(SdkHttpRequest signed, byte[] body) {
        // The JDK's client writes these itself, the same as they were signed.
        Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        written.addAll(Set.of("Host", "Content-Length"));
        HttpRequest.Builder request = HttpRequest.newBuilder(signed.getUri()).POST(BodyPublishers.ofByteArray(body));
        signed.forEachHeader((name, values) -> {
            if (!written.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }
}
