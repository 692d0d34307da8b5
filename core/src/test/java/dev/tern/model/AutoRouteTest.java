package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

@DisplayName("With the model auto, a task")
class AutoRouteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the capital of Norway?",
                "Translate \"good morning\" into Danish",
                "Who planned Canberra?",
                "A planet, an explanation, a comparable refactoring",
                "Erkläre mir das Wetter",
                ""
            })
    @DisplayName("that is short and simple is fast")
    void fast(String text) {
        assertThat(AutoRoute.tier(Task.of(text))).isEqualTo(Tier.FAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compare Oslo and Bergen",
                "COMPARE: Oslo, Bergen",
                "Please explain,\nwhy ice floats",
                "Think step-by-step.",
                "What are the pros and cons of tea?",
                "analyse this",
                "Analyze this",
                "Plan a garden",
                "Is this right? ```return 1;```"
            })
    @DisplayName("that asks for reasoning, or has code, is standard")
    void standard(String text) {
        assertThat(AutoRoute.tier(Task.of(text))).isEqualTo(Tier.STANDARD);
    }

    @Test
    @DisplayName("of 500 characters is fast, one of 501 is standard")
    void length() {
        assertThat(AutoRoute.tier(Task.of("a".repeat(500)))).isEqualTo(Tier.FAST);
        assertThat(AutoRoute.tier(Task.of("a".repeat(501)))).isEqualTo(Tier.STANDARD);
    }

    @Test
    @DisplayName("in a conversation of four messages is fast, in one of five it is standard")
    void messages() {
        assertThat(AutoRoute.tier(new Task(Collections.nCopies(4, "hi"), false))).isEqualTo(Tier.FAST);
        assertThat(AutoRoute.tier(new Task(Collections.nCopies(5, "hi"), false))).isEqualTo(Tier.STANDARD);
    }

    @Test
    @DisplayName("in a conversation with a long text or with code is standard, however short the newest message")
    void before() {
        assertThat(AutoRoute.tier(new Task(List.of("a".repeat(1_998), "hi"), false))).isEqualTo(Tier.FAST);
        assertThat(AutoRoute.tier(new Task(List.of("a".repeat(1_999), "hi"), false))).isEqualTo(Tier.STANDARD);
        assertThat(AutoRoute.tier(new Task(List.of("~~~\ncode\n~~~", "hi"), false))).isEqualTo(Tier.STANDARD);
    }

    @Test
    @DisplayName("is judged by its own words and not by an earlier message's or by instructions")
    void ownWords() {
        ModelRequest request = ModelRequest.of(List.of(
                new SystemMessage("Compare, prove and derive. " + "a".repeat(5_000)),
                new UserMessage("Compare Oslo and Bergen"),
                new AssistantMessage("Both rain."),
                new UserMessage("Thank you")));

        assertThat(Task.of(request).texts()).hasSize(3);
        assertThat(AutoRoute.tier(Task.of(request))).isEqualTo(Tier.FAST);
    }

    @Test
    @DisplayName("whose answer must follow a schema is standard")
    void schema() {
        ModelRequest request = new ModelRequest(
                List.of(new UserMessage("hi")), null, null, null, null, Map.of("type", "object"));

        assertThat(AutoRoute.tier(Task.of(request))).isEqualTo(Tier.STANDARD);
    }
}
