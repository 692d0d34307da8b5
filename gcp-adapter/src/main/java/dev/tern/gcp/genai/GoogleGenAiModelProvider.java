package dev.tern.gcp.genai;

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
import dev.tern.model.openai.OpenAiProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.embedding.EmbeddingModel;

/**
 * Google's Gemini models: on Vertex AI as the function's service account, which needs the role Vertex AI User, or with a
 * key at the Gemini API.
 */
public final class GoogleGenAiModelProvider implements ModelProvider {
    private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.of("google-genai");

    static final Setting<String> PROJECT = Setting.text(
                    "tern.model.google-genai.project",
                    "",
                    "The project that pays; by default the one that the function runs in.")
            .alsoNamed("GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "GCP_PROJECT");

    static final Setting<String> LOCATION = new Setting<>(
                    "tern.model.google-genai.location",
                    GoogleGenAiModelProvider::location,
                    "global",
                    "The location of Vertex AI, such as europe-west4; global leaves the choice to Google.")
            .alsoNamed("GOOGLE_CLOUD_LOCATION");

    static final Setting<Secret> API_KEY = Setting.secret(
                    "tern.model.google-genai.api-key",
                    "A key of the Gemini API; without one Vertex AI is called as the function's service account.")
            .alsoNamed("GEMINI_API_KEY", "GOOGLE_API_KEY");

    static final Setting<String> BASE_URL = new Setting<>(
            "tern.model.google-genai.base-url",
            BaseUrl::checked,
            "",
            "The address in the place of Google's own, for a private endpoint; without the path.");

    static final Setting<String> EMBEDDING =
            Setting.text("tern.model.google-genai.embedding", "gemini-embedding-001", "The id of the embedding model.");

    private static final Advice ADVICE = new Advice(
            "check the id, that the location has the model, and that the API is enabled in the project",
            "check tern.model.google-genai.api-key (or GEMINI_API_KEY), or without a key that the function's service account"
                    + " has the role Vertex AI User in the project");

    @Override
    public String name() {
        return "google-genai";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(PROJECT, LOCATION, API_KEY, BASE_URL, EMBEDDING));
        all.addAll(CATALOGUE.settings());
        return all;
    }

    @Override
    public ModelCatalogue models(Settings settings) {
        return CATALOGUE.read(settings);
    }

    @Override
    public ChatModel chatModel(ModelSpec model, Settings settings) {
        return OpenAiProtocol.chatModel(GoogleDoors.chat(settings), model);
    }

    @Override
    public ChatOptions options(ModelSpec model, ModelRequest request) {
        return OpenAiProtocol.options(model, request);
    }

    @Override
    public Optional<EmbeddingModel> embeddingModel(Settings settings) {
        return Optional.of(GoogleDoors.embedding(settings));
    }

    @Override
    public TokenUsage usage(Usage usage) {
        return OpenAiProtocol.usage(usage);
    }

    @Override
    public Optional<ModelException> explain(Throwable failure, ModelSpec model) {
        return OpenAiProtocol.explain(failure, model, ADVICE);
    }

    /** A part of a host's name and of a path. */
    private static String location(String text) {
        String location = text.strip();
        if (!location.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("must be the name of a location, such as europe-west4 or global");
        }
        return location;
    }
}
