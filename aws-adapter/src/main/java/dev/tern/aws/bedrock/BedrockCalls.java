package dev.tern.aws.bedrock;

import dev.tern.aws.identity.RoleCredentials;
import dev.tern.config.TernVersion;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/**
 * The calls of Bedrock that Tern makes, each tried once. Whoever stops waiting, by an interrupt, a cancelled stream or
 * because the time of the current invocation is over, closes the connection with it: that is why even calls that are
 * answered in one piece go through the SDK's asynchronous client.
 */
final class BedrockCalls {
    /** How many embeddings are asked for at once; Bedrock's own limits count calls by the minute. */
    private static final int AT_ONCE = 8;

    private final BedrockRuntimeAsyncClient client;

    private BedrockCalls(BedrockRuntimeAsyncClient client) {
        this.client = client;
    }

    /**
     * A client; nothing is opened and no credentials are looked for yet.
     *
     * @param endpoint the address; empty for the region's own
     */
    static BedrockCalls to(String region, String endpoint) {
        return with(region, endpoint, new JdkAsyncHttpClient(), new RoleCredentials());
    }

    /** A client that goes the same way as far as the network, and is answered there; its signature is nobody's. */
    static BedrockCalls rehearsed(String region, String endpoint) {
        AwsCredentials nobody = AwsBasicCredentials.create("rehearsal", "rehearsal");
        return with(region, endpoint, new CannedHttp(), StaticCredentialsProvider.create(nobody));
    }

    private static BedrockCalls with(
            String region, String endpoint, SdkAsyncHttpClient http, AwsCredentialsProvider credentials) {
        BedrockRuntimeAsyncClientBuilder builder = BedrockRuntimeAsyncClient.builder()
                .region(Region.of(region))
                .httpClient(http)
                .credentialsProvider(credentials)
                // Nothing here waits, so that the thread that read the answer may hand it on.
                .asyncConfiguration(threads ->
                        threads.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .overrideConfiguration(client -> client.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "tern/" + TernVersion.current()));
        if (!endpoint.isEmpty()) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return new BedrockCalls(builder.build());
    }

    /** Asks and waits for the whole answer. */
    ConverseResponse converse(ConverseRequest request) {
        return Awaited.of(() -> client.converse(request));
    }

    /** Asks when it is subscribed to, and hands on the events as they come and as they are wanted. */
    Flux<ConverseStreamOutput> converseStream(ConverseStreamRequest request) {
        return Flux.defer(() -> {
            OpenedStream opened = new OpenedStream();
            CompletableFuture<Void> call = client.converseStream(request, opened);
            return opened.events().doFinally(end -> call.cancel(true));
        });
    }

    /** Sends each body to the model, several at once, and waits for all the answers, in the same order. */
    List<InvokeModelResponse> invoke(String model, List<byte[]> bodies) {
        return Awaited.of(() -> Flux.fromIterable(bodies)
                .flatMapSequential(body -> Mono.fromFuture(() -> client.invokeModel(invocation(model, body))), AT_ONCE)
                .collectList()
                .toFuture());
    }

    private static InvokeModelRequest invocation(String model, byte[] body) {
        return InvokeModelRequest.builder()
                .modelId(model)
                .contentType("application/json")
                .accept("application/json")
                .body(SdkBytes.fromByteArrayUnsafe(body))
                .build();
    }
}
