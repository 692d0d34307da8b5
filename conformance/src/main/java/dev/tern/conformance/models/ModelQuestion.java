package dev.tern.conformance.models;

import dev.tern.model.ModelRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How every model is asked.
 *
 * @param maxTokens the most tokens to write; null leaves it to the model
 * @param temperature null leaves it to the model
 * @param patience how long one answer may take
 */
public record ModelQuestion(
        @Nullable Integer maxTokens, @Nullable Double temperature, Duration patience) {

    ModelRequest about(ModelPrompt prompt) {
        return new ModelRequest(prompt.messages(), maxTokens, temperature, false, null, null);
    }
}
