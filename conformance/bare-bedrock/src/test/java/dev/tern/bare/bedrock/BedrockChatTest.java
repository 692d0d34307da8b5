package dev.tern.bare.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.aws.bedrock.BedrockModelProvider;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.model.Tier;
import dev.tern.runtime.TernRuntime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BedrockChatTest {

    @Test
    @DisplayName("the model is the one that Tern asks when a request names none")
    void asksTernsModel() {
        BedrockModelProvider provider = new BedrockModelProvider();
        SettingsSource benchmark = SettingsSource.of("benchmark", Map.of("tern.model.bedrock.region", "eu-central-1"));

        Settings settings = Settings.load(TernRuntime.knownSettings(), List.of(benchmark));

        assertThat(BedrockChat.MODEL)
                .isEqualTo(provider.models(settings).serving(Tier.STANDARD).id());
    }
}
