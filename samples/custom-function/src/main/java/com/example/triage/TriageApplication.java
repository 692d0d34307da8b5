package com.example.triage;

import java.util.function.Function;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A Spring Boot application with a function of its own beside Tern's. */
@SpringBootApplication
public class TriageApplication {

    /** What comes in. */
    public record Ticket(String text) {}

    /** What goes out. */
    public record Triage(String severity, String summary) {}

    /** The model is the one that Tern is configured with, and it honours the deadline of the request. */
    @Bean
    Function<Ticket, Triage> triage(ChatModel model) {
        return ticket -> {
            String summary =
                    model.call("<document>" + ticket.text() + "</document>\nSummarise in 1 sentence.");
            return new Triage(ticket.text().contains("down") ? "high" : "low", summary);
        };
    }
}
