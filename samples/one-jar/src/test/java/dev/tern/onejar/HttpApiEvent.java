package dev.tern.onejar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/** A real event of API Gateway's HTTP API, with a request of the test's put in. */
final class HttpApiEvent {
    static final ObjectMapper JSON = new ObjectMapper();

    private HttpApiEvent() {}

    static byte[] of(String method, String path, JsonNode body) throws IOException {
        try (InputStream in = HttpApiEvent.class.getResourceAsStream("/events/apigw_http_event.json")) {
            ObjectNode event = (ObjectNode) JSON.readTree(in);
            event.put("rawPath", path).put("rawQueryString", "");
            event.withObject("/requestContext/http").put("method", method).put("path", path);
            event.withObject("/headers").put("content-type", "application/json");
            event.put("body", body.isMissingNode() ? null : JSON.writeValueAsString(body));
            return JSON.writeValueAsBytes(event);
        }
    }
}
