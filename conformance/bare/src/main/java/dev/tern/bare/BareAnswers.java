package dev.tern.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** The three routes, whatever the cloud. */
final class BareAnswers {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String TYPE = "application/json";

    private final BareChat chat;

    BareAnswers(BareChat chat) {
        this.chat = chat;
    }

    /**
     * The answer to a request as JSON.
     *
     * @throws IOException if the body is no JSON, or there is no such path
     */
    byte[] to(String path, byte[] body) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        switch (path) {
            case "/health" -> answer.put("status", "UP");
            case "/v1/chat" -> answer.put("answer", chat.answer(text(body, "prompt")));
            case "/v1/rag/query" -> answer.put("answer", text(body, "query"));
            default -> throw new IOException("no such path");
        }
        return JSON.writeValueAsBytes(answer);
    }

    private static String text(byte[] body, String member) throws IOException {
        JsonNode request = JSON.readTree(body);
        return request.path(member).asText();
    }
}
