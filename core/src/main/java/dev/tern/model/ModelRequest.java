package dev.tern.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;

/**
 * One call of a model.
 *
 * @param messages the conversation so far, the newest last
 * @param maxTokens the most tokens to write; null leaves it to the model
 * @param temperature 0 for the likeliest answer; null leaves it to the model
 * @param cache whether an answer may be kept and given again; null lets a temperature of 0 decide
 * @param maxCost the most that the call may cost, in the currency of the model's price; null for no limit
 * @param schema the JSON Schema that the answer must follow; null for text
 */
public record ModelRequest(
        List<Message> messages,
        @Nullable Integer maxTokens,
        @Nullable Double temperature,
        @Nullable Boolean cache,
        @Nullable BigDecimal maxCost,
        @Nullable Map<String, Object> schema) {

    /** A call that leaves everything else to the model. */
    public static ModelRequest of(List<Message> messages) {
        return new ModelRequest(messages, null, null, null, null, null);
    }

    /** A call that should be answered alike each time. */
    public static ModelRequest likeliest(List<Message> messages) {
        return new ModelRequest(messages, null, 0.0, null, null, null);
    }

    ModelRequest withMessages(List<Message> others) {
        return new ModelRequest(others, maxTokens, temperature, cache, maxCost, schema);
    }

    ModelRequest withMaxTokens(int most) {
        return new ModelRequest(messages, most, temperature, cache, maxCost, schema);
    }

    ModelRequest withoutTemperature() {
        return new ModelRequest(messages, maxTokens, null, cache, maxCost, schema);
    }
}
