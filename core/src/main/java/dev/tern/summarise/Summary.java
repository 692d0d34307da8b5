package dev.tern.summarise;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tern.model.Cost;
import dev.tern.model.ModelName;
import dev.tern.model.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/summarise} answers.
 *
 * @param summary the summary
 * @param method how it was made
 * @param parts into how many parts the text was cut; 1 when it fitted the model's context
 * @param model who wrote it
 * @param finishReason why the answer ended, as in a chat
 * @param usage the tokens of all calls together
 * @param cost what they cost; null when the model's price is not known
 * @param cached whether no model had to be called, as every answer was kept from an earlier call
 */
public record Summary(
        String summary,
        Method method,
        int parts,
        ModelName model,
        String finishReason,
        TokenUsage usage,
        @Nullable Cost cost,
        boolean cached) {

    /** How a summary was made. */
    public enum Method {
        /** In one call, the whole text at once. */
        @JsonProperty("single")
        SINGLE,
        /** Part by part, and then a summary of the parts' summaries. */
        @JsonProperty("mapReduce")
        MAP_REDUCE
    }
}
