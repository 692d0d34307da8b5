package dev.tern.aws.bedrock;

import dev.tern.conformance.provider.ProviderKit;
import dev.tern.model.ModelProvider;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The provider bedrock")
class BedrockProviderKitIT extends ProviderKit {
    @BeforeAll
    static void someone() {
        TestCredentials.give();
    }

    @AfterAll
    static void noOne() {
        TestCredentials.take();
    }

    @Override
    protected ModelProvider provider() {
        return new BedrockModelProvider();
    }

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of(
                "tern.model.bedrock.endpoint",
                url,
                "tern.model.bedrock.allowed",
                "anthropic.claude-haiku-4-5-20251001-v1:0");
    }
}
