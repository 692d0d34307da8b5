package dev.tern.gcp;

import dev.tern.cloud.StoreCall;
import dev.tern.config.SecretStoreException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

/**
 * What Google tells a function of itself, at an address that only the function reaches: a token of its service account,
 * and its project.
 *
 * @param environment says the project as well on some generations, and another address in tests
 * @see <a href="https://cloud.google.com/functions/docs/securing/function-identity#access-tokens">access tokens</a>
 */
record MetadataServer(Map<String, String> environment) {

    String token() {
        return ask("/instance/service-accounts/default/token", "/access_token");
    }

    String project() {
        for (String name : new String[] {"GOOGLE_CLOUD_PROJECT", "GCP_PROJECT"}) {
            String project = environment.getOrDefault(name, "");
            if (!project.isBlank()) {
                return project;
            }
        }
        return ask("/project/project-id?alt=json", "");
    }

    private String ask(String path, String pointer) {
        String host = environment.getOrDefault("GCE_METADATA_HOST", "metadata.google.internal");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/computeMetadata/v1" + path))
                .header("Metadata-Flavor", "Google")
                .build();
        try {
            return StoreCall.ask(request).granted().text(pointer);
        } catch (SecretStoreException e) {
            throw new SecretStoreException("Google's metadata server gives no token or project", e);
        }
    }
}
