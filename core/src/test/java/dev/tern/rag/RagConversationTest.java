package dev.tern.rag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A question that points back")
class RagConversationTest {

    @RegisterExtension
    final Door door = Door.with();

    @BeforeEach
    void ingest() {
        door.post("/v1/documents", """
                {"documents":[
                 {"id":"tern","text":"The Arctic tern flies from pole to pole. The record of its age is thirty years."},
                 {"id":"wren","text":"The wren hops through the hedge. The record of its age is six years."}]}""");
    }

    @Test
    @DisplayName("is understood by the question before it in its conversation")
    void understood() {
        ask("Where does the Arctic tern fly?", "c1");
        ask("Where does the wren hop?", "c2");

        assertThat(ask("What is the record of its age?", "c1").path("answer").asText())
                .contains("thirty years");
        assertThat(ask("What is the record of its age?", "c2").path("answer").asText())
                .contains("six years");
    }

    @Test
    @DisplayName("to nothing stays as it is")
    void alone() {
        JsonNode parsed = Door.json(
                door.post("/v1/rag/query", "{\"query\":\"How long can it live?\",\"conversationId\":\"c2\"}"));

        assertThat(parsed.path("citations")).isNotNull();
        assertThat(parsed.path("model").path("provider").asText()).isEqualTo("offline");
    }

    private JsonNode ask(String question, String conversation) {
        return Door.json(door.post(
                "/v1/rag/query",
                "{\"topK\":1,\"query\":\"" + question + "\",\"conversationId\":\"" + conversation + "\"}"));
    }
}
