package dev.tern.azure.openai;

import dev.tern.conformance.provider.ProviderKit;
import dev.tern.model.ModelProvider;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The provider azure-openai")
class AzureOpenAiProviderKitIT extends ProviderKit {
    @Override
    protected ModelProvider provider() {
        return new AzureOpenAiModelProvider();
    }

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of(
                "tern.model.azure-openai.endpoint", url,
                "tern.model.azure-openai.api-key", "sk-SECRET-KEY",
                "tern.model.azure-openai.allowed", "with=gpt-4.1,without=gpt-5");
    }
}
