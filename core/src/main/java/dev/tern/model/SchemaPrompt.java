package dev.tern.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.prompt.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.SystemMessage;

/** Tells a model of the schema in words, for those that have no other way to hear of it, and as a reminder to the rest. */
final class SchemaPrompt {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaPrompt() {}

    /** The request with one more instruction behind those it has; the same request if it has no schema. */
    static ModelRequest added(ModelRequest request) {
        if (request.schema() == null) {
            return request;
        }
        List<Message> messages = new ArrayList<>(request.messages());
        int behindInstructions = 0;
        while (behindInstructions < messages.size()
                && messages.get(behindInstructions).getMessageType() == MessageType.SYSTEM) {
            behindInstructions++;
        }
        messages.add(behindInstructions, new SystemMessage(instruction(request.schema())));
        return request.withMessages(messages);
    }

    private static String instruction(Map<String, Object> schema) {
        try {
            return PromptTemplate.named("schema").with(Map.of("schema", JSON.writeValueAsString(schema)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a schema that is not JSON", e);
        }
    }
}
