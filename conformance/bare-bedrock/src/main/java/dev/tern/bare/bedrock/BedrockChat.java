package dev.tern.bare.bedrock;

import dev.tern.bare.BareChat;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

/**
 * The chat by the SDK's plain client, set up as AWS advises for a fast start: one HTTP client, one source of credentials
 * and a region that nobody has to look for. {@code BARE_BEDROCK_ENDPOINT} says where the model is, {@code AWS_REGION} in
 * which region.
 */
final class BedrockChat implements BareChat {
    /** The model that Tern asks by default, so that both send the same. */
    static final String MODEL = "global.anthropic.claude-sonnet-5-5";

    private final BedrockRuntimeClient client;

    BedrockChat() {
        this(
                System.getenv("AWS_REGION"),
                URI.create(System.getenv("BARE_BEDROCK_ENDPOINT")),
                EnvironmentVariableCredentialsProvider.create());
    }

    BedrockChat(String region, URI endpoint, AwsCredentialsProvider credentials) {
        this.client = BedrockRuntimeClient.builder()
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public String answer(String prompt) {
        Message message = Message.builder()
                .role(ConversationRole.USER)
                .content(ContentBlock.fromText(prompt))
                .build();
        ConverseRequest request =
                ConverseRequest.builder().modelId(MODEL).messages(message).build();
        return client.converse(request).output().message().content().get(0).text();
    }
}
