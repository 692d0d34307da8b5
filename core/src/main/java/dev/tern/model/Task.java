package dev.tern.model;

import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.messages.MessageType;

/**
 * What a model is to do, as far as it decides which model is worth it.
 *
 * @param texts what was said so far and what is asked now, the newest last; instructions are no part of it
 * @param structured whether the answer must follow a schema
 */
public record Task(List<String> texts, boolean structured) {

    /** Copies the texts. */
    public Task {
        texts = List.copyOf(texts);
    }

    /** One text to work on, or one question. */
    public static Task of(String text) {
        return new Task(List.of(text), false);
    }

    /** A request to a model. */
    public static Task of(ModelRequest request) {
        List<String> texts = request.messages().stream()
                .filter(message -> message.getMessageType() != MessageType.SYSTEM)
                .map(message -> Optional.ofNullable(message.getText()).orElse(""))
                .toList();
        return new Task(texts, request.schema() != null);
    }

    /** The newest text. */
    String newest() {
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }
}
