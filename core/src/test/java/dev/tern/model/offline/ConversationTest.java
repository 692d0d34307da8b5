package dev.tern.model.offline;

import static dev.tern.model.offline.ExtractiveChatModel.NOTHING_TO_QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;

@DisplayName("A conversation without fences")
class ConversationTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hello!", "Thank you.", "What is the capital of France?", "", "Two cats sleep. Do they?"})
    @DisplayName("of one short message gets an honest answer")
    void nothingToQuote(String message) {
        assertThat(Asking.model(message)).isEqualTo(NOTHING_TO_QUOTE);
    }

    @Test
    @DisplayName("is answered from what was said before")
    void history() {
        Message said = new UserMessage("My cat is called Minka. She was born in Bremen.");
        Message reply = new AssistantMessage("A lovely name. Minka eats 80 grams of food per day. [2]");

        assertThat(Asking.model(said, reply, new UserMessage("What is my cat called?")))
                .isEqualTo("My cat is called Minka.");
        assertThat(Asking.model(said, reply, new UserMessage("How much food does Minka eat?")))
                .isEqualTo("Minka eats 80 grams of food per day.");
    }

    @Test
    @DisplayName("is not answered from the system message or from earlier refusals")
    void notQuotable() {
        assertThat(Asking.model(
                        new SystemMessage("You are Tern, a model of birds."),
                        new UserMessage("What is a model?"),
                        new AssistantMessage(NOTHING_TO_QUOTE),
                        new UserMessage("What is a model provider for open questions?")))
                .isEqualTo(NOTHING_TO_QUOTE);
    }

    @Test
    @DisplayName("is answered from the text before the question of a long message")
    void textThenQuestion() {
        assertThat(Asking.model(Texts.ARTICLE + "\nHow wide was the millstone?"))
                .isEqualTo("Its horizontal wheel turned a millstone 83 centimetres wide.");
    }

    @Test
    @DisplayName("is answered from the text after the question of a long message")
    void questionThenText() {
        assertThat(Asking.model("How wide was the millstone?\n\n" + Texts.ARTICLE))
                .isEqualTo("Its horizontal wheel turned a millstone 83 centimetres wide.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summarise in one sentence: %s",
                "Please summarise this in one sentence.\n\n%s",
                "Summarise this in one sentence\nFocus: mills\n%s",
                "%s\n\nSummarise that in one sentence."
            })
    @DisplayName("is summarised if the message says so before or after the text")
    void summarised(String message) {
        assertThat(Asking.model(String.format(message, Texts.ARTICLE)))
                .isEqualTo("Tide mills ground grain on the coasts of Europe for almost a thousand years.");
    }

    @Test
    @DisplayName("is summarised from what was said before")
    void historySummarised() {
        assertThat(Asking.model(new UserMessage(Texts.ARTICLE), new UserMessage("Summarise it in one sentence.")))
                .startsWith("Tide mills ground grain");
    }

    @Test
    @DisplayName("does not count if the prompt has fences")
    void fencesWin() {
        assertThat(Asking.model(
                        new UserMessage("Herons are blue birds."),
                        new SystemMessage("Context:\n" + Texts.source(1, "Herons are grey birds.")),
                        new UserMessage("What are herons?")))
                .isEqualTo("Herons are grey birds. [1]");
    }

    @Test
    @DisplayName("without a user message gets an answer too")
    void noUserMessage() {
        assertThat(Asking.model(new SystemMessage("Be kind."))).isEqualTo(NOTHING_TO_QUOTE);
        assertThat(new ExtractiveChatModel(10)
                        .call(new Prompt(List.of()))
                        .getResult()
                        .getOutput()
                        .getText())
                .isEqualTo(NOTHING_TO_QUOTE);
    }
}
