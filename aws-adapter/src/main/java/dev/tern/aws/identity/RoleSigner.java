package dev.tern.aws.identity;

import dev.tern.cloud.NoCredentialsException;
import dev.tern.state.ObjectContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/**
 * Signs with the credentials of the function's role, as AWS's own SDK finds and refreshes them: see
 * <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">its chain</a>. The
 * body is signed, too, and a file is read for it once more than it is sent. Thread-safe.
 */
public final class RoleSigner implements RequestSigner {
    // The one service whose paths are signed as they are sent: elsewhere they are encoded once more.
    private static final String S3 = "s3";

    private final Clock clock;

    /** Made at the first signature: the SDK's classes cost time that a start should not pay. */
    private static final class Holder {
        static final AwsCredentialsProvider CREDENTIALS = new RoleCredentials();
        static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    }

    /** A signer that looks for credentials when it first signs. */
    public RoleSigner() {
        this(Clock.systemUTC());
    }

    RoleSigner(Clock clock) {
        this.clock = clock;
    }

    @Override
    public HttpRequest signed(UnsignedRequest request) {
        SdkHttpRequest.Builder plain = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(request.address());
        request.headers().forEach(plain::putHeader);
        AwsCredentials credentials = credentials();
        boolean isS3 = request.service().equals(S3);
        try (InputStream body = open(request.body())) {
            SdkHttpRequest signed = Holder.SIGNER
                    .sign(signing -> signing.identity(credentials)
                            .request(plain.build())
                            .payload(() -> body)
                            .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                            .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !isS3)
                            .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !isS3)
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, request.service())
                            .putProperty(AwsV4HttpSigner.REGION_NAME, request.region()))
                    .request();
            return sendable(request, signed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AwsCredentials credentials() {
        try {
            return Holder.CREDENTIALS.resolveCredentials();
        } catch (SdkException e) {
            throw new NoCredentialsException(e);
        }
    }

    private static InputStream open(ObjectContent body) throws IOException {
        if (body instanceof ObjectContent.File file) {
            return Files.newInputStream(file.path());
        }
        return new ByteArrayInputStream(((ObjectContent.Bytes) body).bytes());
    }

    private static HttpRequest sendable(UnsignedRequest request, SdkHttpRequest signed) throws IOException {
        // The JDK's client writes these itself, the same as they were signed.
        Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        written.addAll(Set.of("Host", "Content-Length"));
        HttpRequest.Builder sendable = HttpRequest.newBuilder(request.address())
                // S3 and its like speak nothing newer, and an offer to change costs a header that was not signed.
                .version(HttpClient.Version.HTTP_1_1)
                .method(request.method(), publisher(request));
        signed.forEachHeader((name, values) -> {
            if (!written.contains(name)) {
                values.forEach(value -> sendable.header(name, value));
            }
        });
        return sendable.build();
    }

    private static BodyPublisher publisher(UnsignedRequest request) throws IOException {
        if (request.body() instanceof ObjectContent.File file) {
            return BodyPublishers.ofFile(file.path());
        }
        byte[] bytes = ((ObjectContent.Bytes) request.body()).bytes();
        return bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    }
}
