package dev.tern.gcp.store;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of Google's services, and who calls it.
 *
 * @param root scheme and host, without a slash at its end
 * @param identity the headers that say who calls
 */
record GoogleService(String root, Supplier<Map<String, String>> identity) {
    /**
     * The service itself, or the emulator that a variable names: {@code host:port}, or with {@code http://} before it.
     * An emulator is never told who calls.
     *
     * @param emulated the headers that the emulator wants instead
     */
    static GoogleService of(
            String root,
            @Nullable String emulator,
            Map<String, String> emulated,
            Supplier<Map<String, String>> identity) {
        if (emulator == null || emulator.isBlank()) {
            return new GoogleService(root, identity);
        }
        String host = emulator.strip().replaceAll("/+$", "");
        return new GoogleService(host.contains("://") ? host : "http://" + host, () -> emulated);
    }

    /** One try of a request. */
    HttpRequest request(String method, String target, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + target)).method(method, body);
        identity.get().forEach(request::header);
        return request.build();
    }

    /** One try of a request whose body is JSON. */
    HttpRequest json(String method, String target, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + target))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json");
        identity.get().forEach(request::header);
        return request.build();
    }
}
