package dev.tern.azure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpRequestMessage;
import dev.tern.azurehost.WorkerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests on the wire, as Azure's worker hands them over. */
final class Sent {
    static final byte[] NO_TEXT = {0, (byte) 0xFF, (byte) 0x80};

    private Sent() {}

    static HttpRequestMessage<Optional<String>> get(String target) {
        return message("GET", target, Map.of(), new byte[0]);
    }

    static HttpRequestMessage<Optional<String>> get(String target, Map<String, List<String>> headers) {
        return message("GET", target, headers, new byte[0]);
    }

    static HttpRequestMessage<Optional<String>> post(String target, String contentType, String body) {
        return post(target, contentType, body.getBytes(UTF_8));
    }

    static HttpRequestMessage<Optional<String>> post(String target, String contentType, byte[] body) {
        return message("POST", target, Map.of("Content-Type", List.of(contentType)), body);
    }

    static HttpRequestMessage<Optional<String>> message(
            String method, String target, Map<String, List<String>> headers, byte[] body) {
        return new WorkerRequest(method, target, headers, body).bindText();
    }
}
