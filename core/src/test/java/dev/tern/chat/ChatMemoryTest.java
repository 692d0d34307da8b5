package dev.tern.chat;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.CONTENT_TOO_LARGE;
import static dev.tern.problem.ProblemType.CONTEXT_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Door;
import dev.tern.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A conversation")
class ChatMemoryTest {

    private static final String FACT = "My cat is called Minka.";
    private static final String QUESTION = "What is my cat called?";

    @RegisterExtension
    final Door door = Door.with("tern.model.offline.context-tokens", "256");

    @RegisterExtension
    final Door forgetful = Door.with("tern.chat.memory-messages", "2");

    @RegisterExtension
    final Door without = Door.with("tern.chat.memory-messages", "0");

    @Test
    @DisplayName("remembers what was said in an earlier call")
    void remembers() {
        chat(door, FACT, "c1");

        assertThat(answer(chat(door, QUESTION, "c1"))).isEqualTo(FACT);
    }

    @Test
    @DisplayName("is named in its answers")
    void named() {
        assertThat(Door.json(chat(door, FACT, "c1")).path("conversationId").asText())
                .isEqualTo("c1");
    }

    @Test
    @DisplayName("does not know what was said in another")
    void apart() {
        chat(door, FACT, "c1");

        assertThat(answer(chat(door, QUESTION, "c2"))).doesNotContain("Minka");
        assertThat(answer(chat(door, QUESTION, "C1"))).doesNotContain("Minka");
    }

    @Test
    @DisplayName("is not begun by a call without an id")
    void noId() {
        door.post("/v1/chat", "{\"prompt\":\"" + FACT + "\"}");

        assertThat(answer(door.post("/v1/chat", "{\"prompt\":\"" + QUESTION + "\"}")))
                .doesNotContain("Minka");
    }

    @Test
    @DisplayName("keeps all new messages of a call, and the answer")
    void keepsAll() {
        String messages = "[{\"role\":\"user\",\"content\":\"" + FACT + "\"},"
                + "{\"role\":\"assistant\",\"content\":\"Lovely.\"},"
                + "{\"role\":\"user\",\"content\":\"She was born in Bremen.\"}]";
        JsonNode reply = Door.json(door.post("/v1/chat", "{\"conversationId\":\"c1\",\"messages\":" + messages + "}"));

        assertThat(conversation(door, "c1"))
                .containsExactly(
                        ChatMessage.user(FACT),
                        ChatMessage.assistant("Lovely."),
                        ChatMessage.user("She was born in Bremen."),
                        ChatMessage.assistant(reply.path("answer").asText()));
    }

    @Test
    @DisplayName("does not keep the instructions of a call, which come anew with each")
    void systemNotKept() {
        door.post("/v1/chat", "{\"conversationId\":\"c1\",\"prompt\":\"x\",\"system\":\"Be brief.\"}");

        assertThat(conversation(door, "c1")).hasSize(2).noneMatch(message -> message.role() == Role.SYSTEM);
    }

    @Test
    @DisplayName("is left as it was by a call that failed")
    void failedCall() {
        chat(door, FACT, "c1");
        List<ChatMessage> before = conversation(door, "c1");

        assertProblem(chat(door, "word ".repeat(400), "c1"), CONTEXT_TOO_LONG);

        assertThat(conversation(door, "c1")).isEqualTo(before);
    }

    @Test
    @DisplayName("refuses a message that is too long to be remembered, and forgets nothing for it")
    void tooLongToRemember() {
        chat(door, FACT, "c1");
        List<ChatMessage> before = conversation(door, "c1");

        assertProblem(chat(door, "x".repeat(50_000), "c1"), CONTENT_TOO_LARGE);

        assertThat(conversation(door, "c1")).isEqualTo(before);
    }

    @Test
    @DisplayName("is not begun by a call that failed")
    void failedFirstCall() {
        chat(door, "word ".repeat(400), "c1");

        assertThat(conversation(door, "c1")).isEmpty();
    }

    @Test
    @DisplayName("forgets the oldest messages when there are more than the settings allow")
    void window() {
        chat(forgetful, FACT, "c1");
        assertThat(answer(chat(forgetful, QUESTION, "c1"))).contains("Minka");

        chat(forgetful, "Herons are grey.", "c1");

        assertThat(conversation(forgetful, "c1")).hasSize(2);
        assertThat(answer(chat(forgetful, QUESTION, "c1"))).doesNotContain("Minka");
    }

    @Test
    @DisplayName("is not remembered at all when the settings allow no message")
    void noMemory() {
        assertThat(chat(without, FACT, "c1").status()).isEqualTo(200);

        assertThat(conversation(without, "c1")).isEmpty();
        assertThat(answer(chat(without, QUESTION, "c1"))).doesNotContain("Minka");
    }

    private static HttpResponse chat(Door door, String prompt, String conversation) {
        return door.post("/v1/chat", "{\"prompt\":\"" + prompt + "\",\"conversationId\":\"" + conversation + "\"}");
    }

    private static String answer(HttpResponse response) {
        return Door.json(response).path("answer").asText();
    }

    private static List<ChatMessage> conversation(Door door, String id) {
        return door.runtime().context().getBean(Conversations.class).load(id);
    }
}
