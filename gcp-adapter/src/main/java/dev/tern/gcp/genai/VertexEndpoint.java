package dev.tern.gcp.genai;

import dev.tern.model.openai.Endpoint;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Vertex AI's
 * <a href="https://cloud.google.com/vertex-ai/generative-ai/docs/migrate/openai/overview">door for OpenAI's protocol</a>,
 * which puts a publisher before a model's id.
 *
 * @param identity gives the headers that say who calls
 */
record VertexEndpoint(VertexLocation at, Supplier<Map<String, String>> identity) implements Endpoint {

    @Override
    public URI base() {
        return at.path("endpoints/openapi/");
    }

    @Override
    public Map<String, String> headers() {
        return identity.get();
    }

    @Override
    public String model(String id) {
        return id.contains("/") ? id : "google/" + id;
    }
}
