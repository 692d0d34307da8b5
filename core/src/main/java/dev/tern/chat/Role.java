package dev.tern.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who wrote a message. */
public enum Role {
    /** Instructions to the model. */
    @JsonProperty("system")
    SYSTEM,
    /** The person, or the program, that asks. */
    @JsonProperty("user")
    USER,
    /** The model. */
    @JsonProperty("assistant")
    ASSISTANT
}
