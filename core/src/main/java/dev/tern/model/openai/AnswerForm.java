package dev.tern.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.util.Map;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletion;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletionChunk;

/**
 * Reads an answer, or a chunk of one, from its JSON. Errors that come with status 200 and refusals become failures, and
 * what the many servers that speak the protocol do their own way is brought to the form that Spring AI reads.
 */
final class AnswerForm {
    private AnswerForm() {}

    static ChatCompletion completion(byte[] body) {
        JsonNode answer = WireJson.object(body);
        checkError(answer);
        if (answer.path("choices").isEmpty()) {
            throw new UnreadableAnswerException("the answer has no choices");
        }
        answer.path("choices").forEach(choice -> correct(choice, "message"));
        return WireJson.as(ChatCompletion.class, answer);
    }

    static ChatCompletionChunk chunk(String data) {
        JsonNode chunk = WireJson.object(data);
        checkError(chunk);
        chunk.path("choices").forEach(choice -> correct(choice, "delta"));
        if (!chunk.path("choices").isArray()) {
            ((ObjectNode) chunk).putArray("choices");
        }
        return WireJson.as(ChatCompletionChunk.class, chunk);
    }

    /** Gateways answer 200 and then find that they cannot; in a stream there is no other way to say so. */
    static void checkError(JsonNode answer) {
        if (ErrorBody.in(answer)) {
            throw new WireException(200, Map.of(), WireJson.write(answer));
        }
    }

    private static void correct(JsonNode choice, String part) {
        if (!(choice instanceof ObjectNode own)) {
            throw new UnreadableAnswerException("a choice of the answer is not an object");
        }
        own.put("finish_reason", FinishReasons.known(own.path("finish_reason").asText("")));
        // Azure sends the verdict of its filter in chunks that carry nothing else.
        ObjectNode message = own.path(part) instanceof ObjectNode given ? given : own.putObject(part);
        message.put("role", "assistant");
        if (message.path("content").isArray()) {
            message.put("content", Texts.of(message.path("content")));
        }
        if (!message.path("refusal").asText("").isEmpty()) {
            throw ModelException.of(ModelFailure.CONTENT_FILTERED, "the model itself declined to answer", null);
        }
    }

    /** The text among other parts of a content, such as a model's thoughts. */
    private static final class Texts {
        static String of(JsonNode parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> {
                if (part.path("type").asText().equals("text")) {
                    text.append(part.path("text").asText());
                }
            });
            return text.toString();
        }
    }
}
