package dev.tern.model;

import org.jspecify.annotations.Nullable;

/**
 * One model of a provider.
 *
 * @param id as the provider names it
 * @param contextTokens how many tokens it reads and writes in one call
 * @param outputTokens how many of them it writes at most
 * @param takesTemperature whether it can be told one; models that think before they answer often cannot
 * @param price what it costs; null when nobody has told
 */
public record ModelSpec(
        String id,
        int contextTokens,
        int outputTokens,
        boolean takesTemperature,
        @Nullable Price price) {

    /** An ordinary model that writes as much as it reads. */
    public static ModelSpec of(String id, int contextTokens, @Nullable Price price) {
        return new ModelSpec(id, contextTokens, contextTokens, true, price);
    }

    /** The same model under another name, such as a deployment's or an inference profile's. */
    public ModelSpec as(String otherId) {
        return new ModelSpec(otherId, contextTokens, outputTokens, takesTemperature, price);
    }
}
