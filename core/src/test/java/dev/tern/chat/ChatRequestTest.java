package dev.tern.chat;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Door;
import dev.tern.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A chat request")
class ChatRequestTest {

    @RegisterExtension
    static final Door DOOR = Door.with();

    @Test
    @DisplayName("is answered with the answer, the model, the usage and the cost")
    void answer() {
        HttpResponse response = chat("{\"prompt\":\"Terns fly far. They nest in the Arctic. Where do terns nest?\"}");

        JsonNode reply = Door.json(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(reply.path("id").asText())
                .isEqualTo(response.headers().first("X-Request-Id").orElseThrow());
        assertThat(reply.path("answer").asText()).contains("Arctic");
        assertThat(reply.at("/model/tier").asText()).isEqualTo("standard");
        assertThat(reply.at("/model/provider").asText()).isEqualTo("offline");
        assertThat(reply.path("finishReason").asText()).isEqualTo("stop");
        assertThat(reply.at("/usage/inputTokens").asInt()).isPositive();
        assertThat(reply.at("/usage/totalTokens").asInt())
                .isEqualTo(reply.at("/usage/inputTokens").asInt()
                        + reply.at("/usage/outputTokens").asInt());
        assertThat(reply.at("/cost/amount").isNumber()).isTrue();
        assertThat(reply.has("conversationId")).isFalse();
    }

    @Test
    @DisplayName("needs a prompt or messages")
    void neither() {
        assertProblem(chat("{}"), INVALID_REQUEST)
                .says("prompt is required, or else messages")
                .pointsAt("/prompt");
    }

    @Test
    @DisplayName("cannot have both a prompt and messages")
    void both() {
        assertProblem(chat("{\"prompt\":\"x\",\"messages\":[{\"role\":\"user\",\"content\":\"y\"}]}"), INVALID_REQUEST)
                .says("messages cannot be given together with prompt")
                .pointsAt("/messages");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"prompt":""}; /prompt
            {"prompt":" \\n\\t"}; /prompt
            {"prompt":"x","maxTokens":0}; /maxTokens
            {"prompt":"x","maxTokens":-1}; /maxTokens
            {"prompt":"x","temperature":3}; /temperature
            {"prompt":"x","temperature":2.01}; /temperature
            {"prompt":"x","temperature":-0.1}; /temperature
            {"prompt":"x","conversationId":""}; /conversationId
            {"prompt":"x","conversationId":"a b"}; /conversationId
            {"prompt":"x","conversationId":"a/b"}; /conversationId
            {"prompt":"x","conversationId":"ä"}; /conversationId
            {"prompt":"x","conversationId":"a\\n"}; /conversationId
            {"messages":[]}; /messages
            {"messages":[null]}; /messages/0/role,/messages/0/content
            {"messages":[{}]}; /messages/0/role,/messages/0/content
            {"messages":[{"role":"user"}]}; /messages/0/content
            {"messages":[{"role":"user","content":" "}]}; /messages/0/content
            {"messages":[{"role":null,"content":"x"}]}; /messages/0/role
            {"messages":[{"role":"assistant","content":"x"}]}; /messages
            {"messages":[{"role":"user","content":"x"},{"role":"system","content":"y"}]}; /messages
            """)
    @DisplayName("is refused with the fields that are wrong")
    void invalid(String body, String pointers) {
        assertProblem(chat(body), INVALID_REQUEST).pointsAt(pointers.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"prompt":"x","maxTokens":1}
            {"prompt":"x","temperature":0}
            {"prompt":"x","temperature":2}
            {"prompt":"x","temperature":1}
            {"prompt":"x","conversationId":"A.b_c:d-9"}
            {"prompt":"x","system":"Be brief."}
            {"prompt":"x","system":null,"maxTokens":null}
            {"prompt":"x","model":"fast"}
            {"prompt":"x","model":"reasoning"}
            {"prompt":"x","model":"extractive-1"}
            {"messages":[{"role":"system","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}]}
            """)
    @DisplayName("may have everything at its bounds")
    void valid(String body) {
        assertThat(chat(body).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("may have a thousand messages, but not one more")
    void mostMessages() {
        String message = "{\"role\":\"user\",\"content\":\"x\"},";

        assertThat(chat("{\"messages\":[" + message.repeat(999) + message.replace("},", "}]}"))
                        .status())
                .isEqualTo(200);
        assertProblem(chat("{\"messages\":[" + message.repeat(1_000) + message.replace("},", "}]}")), INVALID_REQUEST)
                .says("messages must be at most 1000");
    }

    @Test
    @DisplayName("may have an id of 128 characters for its conversation, but not of 129")
    void longConversationId() {
        assertThat(chat("{\"prompt\":\"x\",\"conversationId\":\"" + "c".repeat(128) + "\"}")
                        .status())
                .isEqualTo(200);
        assertProblem(chat("{\"prompt\":\"x\",\"conversationId\":\"" + "c".repeat(129) + "\"}"), INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-99", "FAST", "", "fast "})
    @DisplayName("for a model that nobody knows is refused with the list of those there are")
    void unknownModel(String model) {
        assertProblem(chat("{\"prompt\":\"x\",\"model\":\"" + model + "\"}"), INVALID_REQUEST)
                .says("model must be one of fast, standard, reasoning, auto, extractive-1")
                .pointsAt("/model");
    }

    @Test
    @DisplayName("is answered in no more tokens than it allows")
    void maxTokens() {
        JsonNode reply =
                Door.json(chat("{\"prompt\":\"Terns nest in the far Arctic. Where do terns nest?\",\"maxTokens\":2}"));

        assertThat(reply.path("finishReason").asText()).isEqualTo("length");
        assertThat(reply.at("/usage/outputTokens").asInt()).isLessThanOrEqualTo(2);
    }

    private static HttpResponse chat(String body) {
        return DOOR.post("/v1/chat", body);
    }
}
