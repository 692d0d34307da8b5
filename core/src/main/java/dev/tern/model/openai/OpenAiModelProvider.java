package dev.tern.model.openai;

import dev.tern.config.Secret;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.model.ModelCatalogue;
import dev.tern.model.ModelException;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import dev.tern.model.ProviderCatalogue;
import dev.tern.model.Tier;
import dev.tern.model.TokenUsage;
import dev.tern.snapshot.HttpRehearsal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.embedding.EmbeddingModel;

/**
 * OpenAI, and every server that speaks its protocol: Ollama, vLLM, a gateway. Such a server may need no key; then none is
 * sent.
 */
public final class OpenAiModelProvider implements ModelProvider {
    private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.of("openai");

    private static final Setting<String> BASE_URL = new Setting<>(
                    "tern.model.openai.base-url",
                    BaseUrl::checked,
                    "https://api.openai.com/v1",
                    "Where OpenAI's protocol is spoken; the address ends with the version, as in /v1.")
            .alsoNamed("OPENAI_BASE_URL");

    private static final Setting<Secret> API_KEY = Setting.secret(
                    "tern.model.openai.api-key",
                    "The key for OpenAI or for the server at the base URL; none if it needs none.")
            .alsoNamed("OPENAI_API_KEY");

    private static final Setting<String> EMBEDDING =
            Setting.text("tern.model.openai.embedding", "text-embedding-3-small", "The id of the embedding model.");

    private static final Advice ADVICE = new Advice(
            "check the id, the base URL, and that the key's project may use the model",
            "check tern.model.openai.api-key (or OPENAI_API_KEY)");

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(BASE_URL, API_KEY, EMBEDDING));
        all.addAll(CATALOGUE.settings());
        return all;
    }

    @Override
    public void rehearse(Settings settings) {
        ChatModel unused = chatModel(models(settings).serving(Tier.STANDARD), settings);
        HttpRehearsal.run();
    }

    @Override
    public ModelCatalogue models(Settings settings) {
        return CATALOGUE.read(settings);
    }

    @Override
    public ChatModel chatModel(ModelSpec model, Settings settings) {
        return OpenAiProtocol.chatModel(new KeyEndpoint(settings), model);
    }

    @Override
    public ChatOptions options(ModelSpec model, ModelRequest request) {
        return OpenAiProtocol.options(model, request);
    }

    @Override
    public Optional<EmbeddingModel> embeddingModel(Settings settings) {
        return Optional.of(OpenAiProtocol.embeddingModel(new KeyEndpoint(settings), settings.get(EMBEDDING)));
    }

    @Override
    public TokenUsage usage(Usage usage) {
        return OpenAiProtocol.usage(usage);
    }

    @Override
    public Optional<ModelException> explain(Throwable failure, ModelSpec model) {
        return OpenAiProtocol.explain(failure, model, ADVICE);
    }

    /** The base URL, with the key if there is one. */
    private record KeyEndpoint(URI base, Secret key) implements Endpoint {
        KeyEndpoint(Settings settings) {
            this(BaseUrl.of(settings.get(BASE_URL)), settings.get(API_KEY));
        }

        @Override
        public Map<String, String> headers() {
            return key.isGiven() ? Map.of("Authorization", "Bearer " + key.value()) : Map.of();
        }
    }
}
