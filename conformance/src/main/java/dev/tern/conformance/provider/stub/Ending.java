package dev.tern.conformance.provider.stub;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the stub's answer ends, once as much of it is written as was asked for. */
public enum Ending {
    /** As HTTP has it; the connection is kept. */
    @JsonProperty("whole")
    WHOLE,
    /** As HTTP has it, and then the connection is closed without a word of warning, as an idle one is. */
    @JsonProperty("then-closed")
    THEN_CLOSED,
    /** The connection is closed although more was promised. */
    @JsonProperty("cut-off")
    CUT_OFF,
    /** The connection is reset: what the client has not read yet is lost. */
    @JsonProperty("reset")
    RESET,
    /** Nothing more comes, and the connection stays open until the client closes it. */
    @JsonProperty("silence")
    SILENCE
}
