package dev.tern.conformance.provider;

import dev.tern.model.ModelProvider;
import dev.tern.model.openai.OpenAiModelProvider;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The provider openai")
class OpenAiProviderKitIT extends ProviderKit {
    @Override
    protected ModelProvider provider() {
        return new OpenAiModelProvider();
    }

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of(
                "tern.model.openai.base-url", url + "/v1",
                "tern.model.openai.api-key", "sk-SECRET-KEY",
                "tern.model.openai.allowed", "gpt-4.1");
    }
}
