package dev.tern.model;

import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What happens to a call on its way to a model: a line in the log for each turn, and facts for the line of the call.
 * Names and numbers only, no text of the caller's or the provider's.
 *
 * @param provider the provider's name
 * @param model the provider's name of the model
 */
record StepLog(String provider, String model) {
    private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);

    /** Another try will follow. */
    void waits(ModelException failure, int attempt, Duration wait) {
        Invocation.current().ifPresent(call -> call.facts().add("modelRetries", 1));
        line(failure)
                .addKeyValue("attempt", attempt)
                .addKeyValue("waitMillis", wait.toMillis())
                .log("waits for the model's provider");
    }

    /** Another provider is asked instead. */
    void givesWay(ModelException failure, String other) {
        Invocation.current().ifPresent(call -> call.facts().put("modelFallback", other));
        Throwable cause = failure.getCause();
        line(failure)
                .addKeyValue("fallback", other)
                .addKeyValue("exception", cause == null ? "" : cause.getClass().getName())
                .log("asks another provider");
    }

    private LoggingEventBuilder line(ModelException failure) {
        LoggingEventBuilder line = LOG.atInfo();
        line = Invocation.current().isEmpty()
                ? line
                : line.addKeyValue("requestId", Invocation.current().get().requestId());
        return line.addKeyValue("provider", provider)
                .addKeyValue("model", model)
                .addKeyValue("failure", failure.failure().name().toLowerCase(Locale.ROOT));
    }
}
