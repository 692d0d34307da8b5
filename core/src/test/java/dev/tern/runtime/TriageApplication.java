package dev.tern.runtime;

import java.util.function.Function;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An application as its user writes it: one function that asks a model. */
public class TriageApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    /** What comes in. */
    public record Ticket(String text) {}

    /** What goes out. */
    public record Triage(String severity, String reason) {}

    /** A named class needs no hint about its types. */
    public record TriageFunction(ChatModel model) implements Function<Ticket, Triage> {
        @Override
        public Triage apply(Ticket ticket) {
            String reason = model.call("<document>" + ticket.text() + "</document>\nSummarise in 1 sentence.");
            return new Triage(reason.contains("down") ? "high" : "low", reason);
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("triage", TriageFunction.class);
    }
}
