package dev.tern.model.offline;

import java.util.List;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;

/** What the model under test says. */
final class Asking {

    private static final ExtractiveChatModel MODEL = new ExtractiveChatModel(10_000_000);

    private Asking() {}

    static String model(Message... messages) {
        return MODEL.call(new Prompt(List.of(messages))).getResult().getOutput().getText();
    }

    static String model(String text) {
        return model(new UserMessage(text));
    }

    static String about(String document, String question) {
        return model("Answer from the sources.\n\n" + Texts.source(1, document) + "\nQuestion: " + question);
    }

    static String summary(String instruction, String document) {
        return model(instruction + "\n\n" + Texts.document(document));
    }
}
