package dev.tern.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.springframework.ai.chat.prompt.DefaultChatOptions;

/** Options of a provider that sends something which Jackson is told to ignore. */
final class OwnOptions extends DefaultChatOptions {
    @JsonIgnore
    private final String header;

    OwnOptions(String header) {
        this.header = header;
    }

    @JsonIgnore
    String header() {
        return header;
    }
}
