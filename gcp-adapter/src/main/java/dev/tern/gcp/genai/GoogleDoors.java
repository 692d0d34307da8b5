package dev.tern.gcp.genai;

import dev.tern.config.Secret;
import dev.tern.config.Settings;
import dev.tern.gcp.identity.GoogleIdentity;
import dev.tern.gcp.identity.GoogleProject;
import dev.tern.model.openai.BaseUrl;
import dev.tern.model.openai.Endpoint;
import dev.tern.model.openai.OpenAiProtocol;
import dev.tern.model.openai.WireClient;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.ai.embedding.EmbeddingModel;

/** Which of Google's two APIs the settings mean: a key opens the one, the function's identity the other. */
final class GoogleDoors {
    private GoogleDoors() {}

    static Endpoint chat(Settings settings) {
        return withKey(settings) ? key(settings) : new VertexEndpoint(vertex(settings), GoogleIdentity.headers());
    }

    static EmbeddingModel embedding(Settings settings) {
        String id = settings.get(GoogleGenAiModelProvider.EMBEDDING);
        if (withKey(settings)) {
            return OpenAiProtocol.embeddingModel(key(settings), id);
        }
        return new VertexEmbeddingModel(
                new WireClient(new VertexPublisher(vertex(settings), GoogleIdentity.headers())), id);
    }

    private static boolean withKey(Settings settings) {
        return settings.get(GoogleGenAiModelProvider.API_KEY).isGiven();
    }

    private static Endpoint key(Settings settings) {
        Secret key = settings.get(GoogleGenAiModelProvider.API_KEY);
        return new KeyEndpoint(host(settings, KeyEndpoint.GOOGLE), key);
    }

    private static VertexLocation vertex(Settings settings) {
        String location = settings.get(GoogleGenAiModelProvider.LOCATION);
        String project = settings.get(GoogleGenAiModelProvider.PROJECT).strip();
        Supplier<String> asked = GoogleProject.asked(System.getenv());
        return new VertexLocation(
                host(settings, VertexLocation.host(location)), project.isEmpty() ? asked : () -> project, location);
    }

    private static URI host(Settings settings, URI google) {
        String other = settings.get(GoogleGenAiModelProvider.BASE_URL);
        return other.isEmpty() ? google : BaseUrl.of(other);
    }
}
