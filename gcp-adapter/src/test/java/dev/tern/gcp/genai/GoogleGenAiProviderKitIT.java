package dev.tern.gcp.genai;

import dev.tern.conformance.provider.ProviderKit;
import dev.tern.model.ModelProvider;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The provider google-genai")
class GoogleGenAiProviderKitIT extends ProviderKit {
    @Override
    protected ModelProvider provider() {
        return new GoogleGenAiModelProvider();
    }

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of(
                "tern.model.google-genai.base-url", url,
                "tern.model.google-genai.api-key", "sk-SECRET-KEY",
                "tern.model.google-genai.allowed", "gemini-2.5-flash-lite");
    }
}
