package dev.tern.azure.openai;

import dev.tern.azure.identity.EntraTokens;
import dev.tern.config.Secret;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.model.ModelCatalogue;
import dev.tern.model.ModelException;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import dev.tern.model.ProviderCatalogue;
import dev.tern.model.TokenUsage;
import dev.tern.model.openai.Advice;
import dev.tern.model.openai.BaseUrl;
import dev.tern.model.openai.Endpoint;
import dev.tern.model.openai.OpenAiProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.embedding.EmbeddingModel;

/**
 * The deployments of an Azure OpenAI resource. Without a key, the function's managed identity is asked for a token; it
 * needs the role Cognitive Services OpenAI User. The tiers name deployments, which the portal calls like their models
 * unless told otherwise.
 */
public final class AzureOpenAiModelProvider implements ModelProvider {
    private static final String SCOPE = "https://cognitiveservices.azure.com/.default";
    private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.of("azure-openai");

    private static final Setting<String> ENDPOINT = new Setting<>(
                    "tern.model.azure-openai.endpoint",
                    BaseUrl::checked,
                    "",
                    "The Azure OpenAI resource, as in https://NAME.openai.azure.com.")
            .alsoNamed("AZURE_OPENAI_ENDPOINT");

    private static final Setting<Secret> API_KEY = Setting.secret(
                    "tern.model.azure-openai.api-key",
                    "A key of the resource; without one the function's managed identity is used.")
            .alsoNamed("AZURE_OPENAI_API_KEY");

    private static final Setting<String> CLIENT_ID = Setting.text(
                    "tern.model.azure-openai.client-id",
                    "",
                    "The client id of a user-assigned managed identity; by default the system's own.")
            .alsoNamed("AZURE_CLIENT_ID");

    private static final Setting<String> EMBEDDING = Setting.text(
            "tern.model.azure-openai.embedding", "text-embedding-3-small", "The deployment of the embedding model.");

    private static final Advice ADVICE = new Advice(
            "check that the resource has a deployment of this name, or name the one it has in the settings of the tiers",
            "check tern.model.azure-openai.api-key (or AZURE_OPENAI_API_KEY), or without a key that the function's identity"
                    + " has the role Cognitive Services OpenAI User");

    @Override
    public String name() {
        return "azure-openai";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(ENDPOINT, API_KEY, CLIENT_ID, EMBEDDING));
        all.addAll(CATALOGUE.settings());
        return all;
    }

    @Override
    public void check(Settings settings) {
        if (settings.get(ENDPOINT).isEmpty()) {
            throw new IllegalArgumentException(
                    "tern.model.azure-openai.endpoint (or AZURE_OPENAI_ENDPOINT) is not set: it names the Azure OpenAI"
                            + " resource, as in https://NAME.openai.azure.com. TERN_MODEL_PROVIDER=offline does without.");
        }
    }

    @Override
    public ModelCatalogue models(Settings settings) {
        return CATALOGUE.read(settings);
    }

    @Override
    public ChatModel chatModel(ModelSpec model, Settings settings) {
        return OpenAiProtocol.chatModel(endpoint(settings), model);
    }

    @Override
    public ChatOptions options(ModelSpec model, ModelRequest request) {
        return OpenAiProtocol.options(model, request);
    }

    @Override
    public Optional<EmbeddingModel> embeddingModel(Settings settings) {
        return Optional.of(OpenAiProtocol.embeddingModel(endpoint(settings), settings.get(EMBEDDING)));
    }

    @Override
    public TokenUsage usage(Usage usage) {
        return OpenAiProtocol.usage(usage);
    }

    @Override
    public Optional<ModelException> explain(Throwable failure, ModelSpec model) {
        return OpenAiProtocol.explain(failure, model, ADVICE);
    }

    private static Endpoint endpoint(Settings settings) {
        return new AzureEndpoint(
                AzureEndpoint.base(settings.get(ENDPOINT)),
                settings.get(API_KEY),
                EntraTokens.of(SCOPE, settings.get(CLIENT_ID)));
    }
}
