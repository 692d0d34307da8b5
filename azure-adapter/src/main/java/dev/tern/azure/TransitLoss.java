package dev.tern.azure;

import com.microsoft.azure.functions.HttpRequestMessage;
import dev.tern.http.HttpRequest;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.Optional;

/** What Azure's host or worker lost of a request, so that it must not be taken for the whole one. */
final class TransitLoss {
    private TransitLoss() {}

    static Optional<ProblemException> of(HttpRequestMessage<Optional<String>> message, HttpRequest request) {
        if (!Address.of(message).readable()) {
            return Optional.of(ProblemException.of(
                    ProblemType.INVALID_REQUEST,
                    "the address has a character that must be percent-encoded, such as %7C for a vertical bar"));
        }
        if (request.body().isEmpty() && chunked(request)) {
            return Optional.of(ProblemException.of(
                    ProblemType.INVALID_REQUEST,
                    "Azure Functions drops a chunked body: send the body with a Content-Length"));
        }
        if (TriggerBody.of(message, request.headers()).damaged()) {
            return Optional.of(
                    ProblemException.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Azure Functions turns this body into text and damages bytes that are no text: send them as base64 in JSON"));
        }
        return Optional.empty();
    }

    private static boolean chunked(HttpRequest request) {
        return request.headers()
                .first("Transfer-Encoding")
                .filter(coding -> coding.strip().equalsIgnoreCase("chunked"))
                .isPresent();
    }
}
