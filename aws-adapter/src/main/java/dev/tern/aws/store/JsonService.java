package dev.tern.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.aws.identity.RequestSigner;
import dev.tern.aws.identity.ServiceEndpoint;
import dev.tern.state.ObjectContent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/**
 * A service that is asked in JSON.
 *
 * @param target what stands before the dot and the name of an operation
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0</a>
 */
record JsonService(SignedService service, String target) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_OF_AN_ANSWER = 4L * 1024 * 1024;

    static JsonService at(ServiceEndpoint endpoint, RequestSigner signer, String target) {
        return new JsonService(new SignedService(endpoint, signer, JsonService::code), target);
    }

    /** An empty question. */
    static ObjectNode question() {
        return JSON.createObjectNode();
    }

    /** Asks, and gives the answer whatever it is. */
    JsonAnswer ask(String operation, ObjectNode question) {
        HttpResponse<Optional<byte[]>> answer = service.send(
                "POST",
                service.endpoint().address(),
                Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", target + "." + operation),
                ObjectContent.of(question.toString()),
                () -> BoundedBody.upTo(MOST_OF_AN_ANSWER));
        return new JsonAnswer(service.fault(answer), read(answer.body().orElse(new byte[0])));
    }

    /** An error's name comes with the name of its model before it, and sometimes an address after it. */
    private static String code(byte[] body) {
        String type = read(body).path("__type").asText();
        return type.substring(type.lastIndexOf('#') + 1).replaceAll(":.*", "");
    }

    // The parser's own message quotes what it read, so nothing is made of it.
    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
