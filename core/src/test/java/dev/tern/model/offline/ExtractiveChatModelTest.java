package dev.tern.model.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tern.model.ContextTooLongException;
import dev.tern.text.Words;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

@DisplayName("The extractive chat model")
class ExtractiveChatModelTest {

    private static final String QUESTION = "Question: What is Heron?";

    private final ExtractiveChatModel model = new ExtractiveChatModel(1_000);

    @Test
    @DisplayName("reports its id, the finish reason and the tokens it counted")
    void metadata() {
        String text = Texts.source(1, "Heron is a tool.") + QUESTION;

        ChatResponse response = model.call(new Prompt(text));

        String answer = "Heron is a tool. [1]";
        assertThat(response.getResult().getOutput().getText()).isEqualTo(answer);
        assertThat(response.getResult().getMetadata().getFinishReason()).isEqualTo("stop");
        assertThat(response.getMetadata().getModel()).isEqualTo("extractive-1");
        assertThat(response.getMetadata().getUsage().getPromptTokens()).isEqualTo(Words.count(text));
        assertThat(response.getMetadata().getUsage().getCompletionTokens()).isEqualTo(Words.count(answer));
    }

    @Test
    @DisplayName("streams the same answer as one element")
    void stream() {
        Prompt prompt = new Prompt(Texts.source(1, Texts.README) + QUESTION);

        List<ChatResponse> streamed = model.stream(prompt).collectList().block();

        assertThat(streamed)
                .singleElement()
                .extracting(response -> response.getResult().getOutput().getText())
                .isEqualTo(model.call(prompt).getResult().getOutput().getText());
    }

    @Test
    @DisplayName("names itself in its default options")
    void defaultOptions() {
        assertThat(model.getDefaultOptions().getModel()).isEqualTo(ExtractiveChatModel.MODEL_ID);
    }

    @Test
    @DisplayName("ends the answer at the last sentence that fits in maxTokens")
    void maxTokens() {
        String text = "Summarise in 3 sentences.\n"
                + Texts.document("One bird sings here. Two cats sleep there. Six dogs bark.");

        ChatResponse response = model.call(new Prompt(text, withMaxTokens(11)));

        assertThat(response.getResult().getOutput().getText()).isEqualTo("One bird sings here. Two cats sleep there.");
        assertThat(response.getResult().getMetadata().getFinishReason()).isEqualTo("length");
        assertThat(response.getMetadata().getUsage().getCompletionTokens()).isEqualTo(10);
    }

    @Test
    @DisplayName("cuts the first sentence between words if it alone has more than maxTokens")
    void maxTokensOfOneSentence() {
        String text = Texts.source(1, "Heron is a tool for photographs.") + QUESTION;

        ChatResponse response = model.call(new Prompt(text, withMaxTokens(4)));

        assertThat(response.getResult().getOutput().getText()).isEqualTo("Heron is a tool");
        assertThat(response.getResult().getMetadata().getFinishReason()).isEqualTo("length");
    }

    @Test
    @DisplayName("stops by itself if the whole answer fits in maxTokens")
    void enoughTokens() {
        String text = Texts.source(1, "Heron is a tool.") + QUESTION;

        ChatResponse response = model.call(new Prompt(text, withMaxTokens(8)));

        assertThat(response.getResult().getMetadata().getFinishReason()).isEqualTo("stop");
    }

    @Test
    @DisplayName("refuses a prompt with more tokens than it reads, without repeating it")
    void contextTooLong() {
        Prompt prompt = new Prompt("secret ".repeat(1_001));

        assertThatExceptionOfType(ContextTooLongException.class)
                .isThrownBy(() -> model.call(prompt))
                .satisfies(thrown -> assertThat(thrown.limit()).isEqualTo(1_000))
                .satisfies(thrown -> assertThat(thrown.actual()).isEqualTo(1_001))
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(ContextTooLongException.class)
                .isThrownBy(() -> model.stream(prompt).blockLast());
    }

    @Test
    @DisplayName("reads a prompt with exactly as many tokens as it may have")
    void contextJustLongEnough() {
        assertThat(model.call(new Prompt("word ".repeat(1_000)))).isNotNull();
    }

    @Test
    @DisplayName("cannot be made for no tokens")
    void noContext() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtractiveChatModel(0));
    }

    @Test
    @DisplayName("gives the same answer to the same prompt")
    void deterministic() {
        Prompt prompt = new Prompt("Summarise in 5 sentences.\n" + Texts.document(Texts.README));

        String first = model.call(prompt).getResult().getOutput().getText();

        assertThat(new ExtractiveChatModel(2_000)
                        .call(prompt)
                        .getResult()
                        .getOutput()
                        .getText())
                .isEqualTo(first);
    }

    private static ChatOptions withMaxTokens(int maxTokens) {
        return ChatOptions.builder().maxTokens(maxTokens).build();
    }
}
