package dev.tern.azure.openai;

import dev.tern.config.Secret;
import dev.tern.model.openai.BaseUrl;
import dev.tern.model.openai.Endpoint;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An Azure OpenAI resource, at its
 * <a href="https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle">address without a version's date</a>.
 *
 * @param base the resource's endpoint with {@code openai/v1/}
 * @param key used instead of tokens, if there is one
 * @param token gives a token of the function's identity
 */
record AzureEndpoint(URI base, Secret key, Supplier<String> token) implements Endpoint {
    private static final String VERSION = "openai/v1/";

    /** The portal shows the endpoint with or without the version. */
    static URI base(String endpoint) {
        URI address = BaseUrl.of(endpoint);
        return address.getPath().endsWith("/" + VERSION) ? address : address.resolve(VERSION);
    }

    @Override
    public Map<String, String> headers() {
        return key.isGiven() ? Map.of("api-key", key.value()) : Map.of("Authorization", "Bearer " + token.get());
    }
}
