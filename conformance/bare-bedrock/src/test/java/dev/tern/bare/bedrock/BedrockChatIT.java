package dev.tern.bare.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.wire.Received;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class BedrockChatIT {
    private static final WireFormat WIRE = WireFormat.of("bedrock");
    private static final WireAnswer ANSWER =
            new WireAnswer(List.of("A tern ", "is a bird."), 10, 5, 0, "stop", false, false);

    @Test
    @DisplayName("the prompt goes to the model as it is, and what comes back is the text of the model's answer")
    void asksOnce() {
        try (ProviderStub model = ProviderStub.of(WIRE.whole(ANSWER))) {
            String answer = chat(model).answer("What is a tern?");

            assertThat(answer).isEqualTo("A tern is a bird.");
            assertThat(model.requests()).hasSize(1);
            Received received = WIRE.read(model.requests().get(0));
            assertThat(received.model()).isEqualTo(BedrockChat.MODEL);
            assertThat(received.messages()).containsExactly(List.of("user", "What is a tern?"));
            assertThat(received.streamed()).isFalse();
        }
    }

    private static BedrockChat chat(ProviderStub model) {
        return new BedrockChat(
                "eu-central-1",
                URI.create(model.url()),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")));
    }
}
