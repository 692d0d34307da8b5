package dev.tern.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How much thinking a call is worth. Each provider says which of its models serves a tier. */
public enum Tier {
    /** Quick and cheap. */
    @JsonProperty("fast")
    FAST,
    /** The usual choice. */
    @JsonProperty("standard")
    STANDARD,
    /** Slow and thorough. */
    @JsonProperty("reasoning")
    REASONING;

    /** The name in a request's {@code model} field. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
