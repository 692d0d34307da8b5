package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import reactor.core.publisher.Flux;

@DisplayName("An answer that must follow a schema")
class SchemaStepTest {
    private static final ModelRequest REQUEST = new ModelRequest(
            List.of(new SystemMessage("Be brief."), new UserMessage("Where?")),
            null,
            null,
            null,
            null,
            Map.of("type", "object"));

    private final FakeModel provider = new FakeModel(FakeModel.PRICE);
    private final ScriptedStep model = new ScriptedStep();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"place\":\"Oslo\"}",
                "  {\"place\":\"Oslo\"}\n",
                "```json\n{\"place\":\"Oslo\"}\n```",
                "```\n{\"place\":\"Oslo\"}```"
            })
    @DisplayName("is one JSON value, without the fence around it")
    void json(String text) {
        model.answers(text);

        assertThat(call().text()).isEqualTo("{\"place\":\"Oslo\"}");
        assertThat(call("[1]").usage()).isEqualTo(TokenUsage.of(10, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Oslo",
                "{\"place\":",
                "{} {}",
                "Here it is: {\"place\":\"Oslo\"}",
                "```json\n```",
                "{\"place\":\"Oslo\"} I hope this helps"
            })
    @DisplayName("and is anything else is a failure of which nothing is repeated")
    void notJson(String text) {
        model.answers(text);

        ModelException failure = catchThrowableOfType(ModelException.class, this::call);

        assertThat(failure.failure()).isEqualTo(ModelFailure.BAD_ANSWER);
        assertThat(failure.detail()).doesNotContain("Oslo");
    }

    @Test
    @DisplayName("and was cut off says that it needs more tokens")
    void cut() {
        model.does(Flux.just(new Answer(
                Answers.response("{\"place\":", "length"), null, "first", Answers.SPEC, false, null)));

        ModelException failure = catchThrowableOfType(ModelException.class, this::call);

        assertThat(failure.detail()).contains("more tokens");
    }

    @Test
    @DisplayName("is asked for by one instruction more, behind those of the caller")
    void instruction() {
        List<Message> messages = Asked.of(REQUEST, provider, provider.spec()).prompt().getInstructions();

        assertThat(messages)
                .map(Message::getMessageType)
                .containsExactly(MessageType.SYSTEM, MessageType.SYSTEM, MessageType.USER);
        assertThat(messages.get(1).getText()).contains("{\"type\":\"object\"}");
    }

    @Test
    @DisplayName("is not looked for in an answer without one")
    void text() {
        model.answers("```json\n{}\n```");

        Answer answer = new SchemaStep(model)
                .call(Asked.of(ModelRequest.of(REQUEST.messages()), provider, provider.spec()));

        assertThat(answer.text()).isEqualTo("```json\n{}\n```");
    }

    private Answer call(String text) {
        model.answers(text);
        return call();
    }

    private Answer call() {
        return new SchemaStep(model).call(Asked.of(REQUEST, provider, provider.spec()));
    }
}
