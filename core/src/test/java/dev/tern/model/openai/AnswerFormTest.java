package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletion;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletionChunk;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletionFinishReason;

@DisplayName("An answer")
class AnswerFormTest {

    @Test
    @DisplayName("keeps its text where other parts stand beside it, such as a model's thoughts")
    void parts() {
        ChatCompletion answer = completion("""
                {"choices":[{"message":{"role":"model","content":[{"type":"thinking","thinking":[]},\
                {"type":"text","text":"Hi"}]},"finish_reason":"stop"}]}""");

        assertThat(answer.choices().get(0).message().content()).isEqualTo("Hi");
    }

    @ParameterizedTest
    @CsvSource({
        "stop,STOP",
        "eos,STOP",
        "length,LENGTH",
        "model_length,LENGTH",
        "content_filter,CONTENT_FILTER",
        "SAFETY,CONTENT_FILTER",
        "function_call,TOOL_CALLS"
    })
    @DisplayName("ends for a reason of the protocol, whatever the server calls it")
    void reasons(String told, ChatCompletionFinishReason known) {
        assertThat(completion("{\"choices\":[{\"message\":{},\"finish_reason\":\"" + told + "\"}]}")
                        .choices()
                        .get(0)
                        .finishReason())
                .isEqualTo(known);
    }

    @Test
    @DisplayName("that was given up has not ended")
    void givenUp() {
        assertThat(completion("{\"choices\":[{\"message\":{},\"finish_reason\":\"error\"}]}")
                        .choices()
                        .get(0)
                        .finishReason())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}{}",
                "<html>",
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":[7]}",
                "{\"choices\":[{\"index\":{}}]}"
            })
    @DisplayName("of another form is unreadable, and the failure does not quote it")
    void unreadable(String body) {
        assertThatThrownBy(() -> completion(body))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasNoCause();
    }

    @Test
    @DisplayName("that is an error is one, though its status is 200")
    void error() {
        assertThatThrownBy(() -> completion("{\"error\":{\"message\":\"no\"}}")).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> chunk("{\"error\":{\"message\":\"no\"}}")).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> chunk("{\"object\":\"error\",\"message\":\"no\"}"))
                .isInstanceOf(WireException.class);
    }

    @Test
    @DisplayName("that a model declines to give is filtered")
    void refusal() {
        ModelException failure = catchThrowableOfType(
                ModelException.class,
                () -> chunk("{\"choices\":[{\"delta\":{\"refusal\":\"I cannot\"},\"finish_reason\":null}]}"));

        assertThat(failure.failure()).isEqualTo(ModelFailure.CONTENT_FILTERED);
        assertThat(failure.detail()).doesNotContain("I cannot");
    }

    @Test
    @DisplayName("may come with chunks that carry only the usage, or only a filter's verdict")
    void sparse() {
        assertThat(chunk("{\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}")
                        .choices())
                .isEmpty();
        assertThat(chunk("{\"choices\":[{\"index\":0,\"content_filter_results\":{},\"finish_reason\":null}]}")
                        .choices()
                        .get(0)
                        .delta()
                        .content())
                .isNull();
    }

    private static ChatCompletion completion(String body) {
        return AnswerForm.completion(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ChatCompletionChunk chunk(String data) {
        return AnswerForm.chunk(data);
    }
}
