package dev.tern.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who answered.
 *
 * @param tier the tier that was asked for, or that a routed call was given
 * @param provider such as {@code offline}
 * @param id the provider's name of the model
 * @param millis how long the model took, all tries and all calls together; calls that ran side by side count each for
 *     itself, so that the sum can be more than the time that went by
 * @param insteadOf the provider that should have answered; absent if it did
 */
public record ModelName(
        Tier tier,
        String provider,
        String id,
        long millis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InsteadOf insteadOf) {

    /**
     * A provider that was asked first and could not answer.
     *
     * @param provider its name
     * @param reason the failure, in lower case, such as {@code throttled}
     */
    public record InsteadOf(String provider, String reason) {}

    /** A model that was asked first, and that nobody has called yet. */
    public static ModelName of(Tier tier, String provider, String id) {
        return new ModelName(tier, provider, id, 0, null);
    }
}
