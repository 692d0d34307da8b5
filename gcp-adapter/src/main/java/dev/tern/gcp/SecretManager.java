package dev.tern.gcp;

import dev.tern.cloud.StoreAnswer;
import dev.tern.cloud.StoreCall;
import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Google Secret Manager: {@code secret://name} in the function's own project, or
 * {@code secret://projects/P/secrets/NAME} in another; the newest version, or the one that
 * {@code /versions/V} behind it names. The function's service account needs the role Secret Manager Secret Accessor.
 *
 * @param address where the service is
 * @param project gives the function's own project; asked only where a name does not say one
 * @param token gives a token of the function's service account
 * @see <a href="https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access">access</a>
 */
record SecretManager(URI address, Supplier<String> project, Supplier<String> token) implements SecretStore {
    static final URI GOOGLE = URI.create("https://secretmanager.googleapis.com");

    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9_-]{1,255}(/versions/[A-Za-z0-9_-]{1,63})?");
    private static final Pattern FULL = Pattern.compile("projects/[a-z0-9:.-]{1,64}/secrets/" + SHORT.pattern());

    @Override
    public String get(String name) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/" + version(name) + ":access"))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json")
                .build();
        return decoded(StoreCall.ask(request).granted().text("/payload/data"));
    }

    private String version(String name) {
        String versioned = name.contains("/versions/") ? name : name + "/versions/latest";
        if (FULL.matcher(name).matches()) {
            return versioned;
        }
        if (SHORT.matcher(name).matches()) {
            return "projects/" + project.get() + "/secrets/" + versioned;
        }
        throw new SecretStoreException(
                "a name in Secret Manager has only letters, digits, dashes and underscores", null);
    }

    private static String decoded(String data) {
        try {
            return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StoreAnswer.unreadable();
        }
    }
}
