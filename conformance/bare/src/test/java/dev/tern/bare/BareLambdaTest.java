package dev.tern.bare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BareLambdaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("health is up, as JSON in a response of Lambda's")
    void health() throws IOException {
        JsonNode response = answer(event("/health"));

        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        assertThat(response.path("headers").path("Content-Type").asText()).isEqualTo("application/json");
        assertThat(response.path("body").asText()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @DisplayName("a chat says what it is told, whatever the language")
    void chat() throws IOException {
        JsonNode response = answer(event("/v1/chat").put("body", "{\"prompt\":\"æ \\\"ø\\\"\"}"));

        assertThat(response.path("body").asText()).isEqualTo("{\"answer\":\"æ \\\"ø\\\"\"}");
    }

    @Test
    @DisplayName("a body that the gateway has encoded is read like any other")
    void encoded() throws IOException {
        String body = Base64.getEncoder().encodeToString("{\"query\":\"å\"}".getBytes(UTF_8));

        JsonNode response = answer(event("/v1/rag/query").put("body", body).put("isBase64Encoded", true));

        assertThat(response.path("body").asText()).isEqualTo("{\"answer\":\"å\"}");
    }

    @Test
    @DisplayName("a path that is not there, and a body that is no JSON, are failures of the function")
    void failures() {
        assertThatIOException().isThrownBy(() -> answer(event("/v1/none"))).withMessage("no such path");
        assertThatIOException().isThrownBy(() -> answer(event("/v1/chat").put("body", "{\"prompt\"")));
    }

    private static ObjectNode event(String path) {
        return JSON.createObjectNode().put("rawPath", path);
    }

    private static JsonNode answer(ObjectNode event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BareLambda().handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), out, null);
        return JSON.readTree(out.toByteArray());
    }
}
