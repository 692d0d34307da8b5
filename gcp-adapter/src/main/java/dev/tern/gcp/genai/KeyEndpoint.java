package dev.tern.gcp.genai;

import dev.tern.config.Secret;
import dev.tern.model.openai.Endpoint;
import java.net.URI;
import java.util.Map;

/**
 * The <a href="https://ai.google.dev/gemini-api/docs/openai">Gemini API</a>, which takes a key.
 *
 * @param host Google's, or the one in its place; it ends with a slash
 */
record KeyEndpoint(URI host, Secret key) implements Endpoint {
    static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com/");

    @Override
    public URI base() {
        return host.resolve("v1beta/openai/");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + key.value());
    }

    @Override
    public String model(String id) {
        return id.startsWith("google/") ? id.substring("google/".length()) : id;
    }
}
