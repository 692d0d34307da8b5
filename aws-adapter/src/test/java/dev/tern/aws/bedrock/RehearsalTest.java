package dev.tern.aws.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tern.aws.identity.RoleCredentials;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import dev.tern.model.Tier;
import dev.tern.runtime.TernRuntime;
import dev.tern.snapshot.Restores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

@DisplayName("Bedrock's client")
class RehearsalTest {
    // Nothing listens there, so a rehearsal that called would fail.
    private static final String NOWHERE = "http://127.0.0.1:1";

    private final BedrockModelProvider provider = new BedrockModelProvider();
    private final Settings settings = Settings.load(
            TernRuntime.knownSettings(),
            List.of(SettingsSource.of("the test", Map.of("tern.model.bedrock.endpoint", NOWHERE))));

    @Test
    @DisplayName("is rehearsed without a call and without credentials")
    void rehearsed() {
        assertThatCode(() -> provider.rehearse(settings)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("goes in a rehearsal all the way to an answer that is read as one of the service's")
    void wholeWay() {
        ModelSpec model = provider.models(settings).serving(Tier.STANDARD);
        List<Message> messages = List.of(new UserMessage("Hello"));

        ChatResponse answer = new ConverseChatModel(BedrockCalls.rehearsed("eu-central-1", NOWHERE), model)
                .call(new Prompt(messages, provider.options(model, ModelRequest.of(messages))));

        assertThat(answer.getResult().getOutput().getText()).isEqualTo("Rehearsed.");
        assertThat(answer.getMetadata().getUsage().getPromptTokens()).isEqualTo(1);
    }

    @Test
    @DisplayName("looks for its credentials when it first signs, and anew after a restore")
    void credentials() {
        AtomicInteger looked = new AtomicInteger();
        RoleCredentials role = new RoleCredentials(() -> {
            looked.incrementAndGet();
            return AnonymousCredentialsProvider.create();
        });
        assertThat(looked).hasValue(0);
        role.resolveCredentials();
        role.resolveCredentials();
        assertThat(looked).hasValue(1);

        Restores.another();

        assertThat(looked).hasValue(1);
        role.resolveCredentials();
        assertThat(looked).hasValue(2);
    }
}
