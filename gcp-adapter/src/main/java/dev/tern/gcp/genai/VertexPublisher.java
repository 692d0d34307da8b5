package dev.tern.gcp.genai;

import dev.tern.model.openai.Endpoint;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Google's own models in Vertex AI's own protocol.
 *
 * @param identity gives the headers that say who calls
 */
record VertexPublisher(VertexLocation at, Supplier<Map<String, String>> identity) implements Endpoint {

    @Override
    public URI base() {
        return at.path("publishers/google/models/");
    }

    @Override
    public Map<String, String> headers() {
        return identity.get();
    }
}
