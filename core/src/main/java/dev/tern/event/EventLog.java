package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventKey;
import dev.tern.delivery.Occurrence;
import dev.tern.http.Arrival;
import dev.tern.http.ColdStart;
import dev.tern.invocation.Invocation;
import dev.tern.problem.WithoutMessage;
import dev.tern.state.HashedName;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One line in the log for each event: facts about it, never its content. */
public final class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private static final int MARK = 12;

    private final String cloud;
    private final ColdStart coldStart;

    /** A log for one cloud. */
    public EventLog(String cloud, ColdStart coldStart) {
        this.cloud = cloud;
        this.coldStart = coldStart;
    }

    Arrival arrival() {
        return coldStart.arrival();
    }

    /** Each line of a delivery says of the call whether it was the first, and then how long the start took. */
    void begin(PlatformEvent event, Arrival arrival) {
        Map<String, Object> facts = new LinkedHashMap<>();
        coldStart.addTo(facts, arrival, arrival.ago());
        // How long the first call takes is not known before its end.
        facts.remove("firstRequestMillis");
        facts.forEach(event.invocation().facts()::put);
    }

    void handled(PlatformEvent event, String function, Arrival arrival) {
        log(LOG.atInfo(), facts(event, function, arrival), "handled");
    }

    void keptWarm(PlatformEvent event, Arrival arrival) {
        log(LOG.atInfo(), facts(event, null, arrival), "kept warm");
    }

    /** The reason is a sentence of our own; the failure is that of a function, whose message may carry the event. */
    void failed(PlatformEvent event, String reason, Arrival arrival, @Nullable Throwable failure) {
        LoggingEventBuilder line = withFailure(LOG.atError().addKeyValue("reason", reason), failure);
        log(line, facts(event, null, arrival), "event failed");
    }

    private static LoggingEventBuilder withFailure(LoggingEventBuilder line, @Nullable Throwable failure) {
        return failure == null
                ? line
                : line.addKeyValue("exception", failure.getClass().getName())
                        .setCause(LOG.isDebugEnabled() ? failure : WithoutMessage.of(failure));
    }

    /** When work on a delivery began. */
    record Timer(Instant start) {}

    Timer timer() {
        return new Timer(Instant.now());
    }

    /** One line for each delivery; which source it came from, its hash tells well enough. */
    void settled(Delivery delivery, String function, EventOutcome outcome, Timer timer, @Nullable Throwable failure) {
        LoggingEventBuilder line = withFailure(builder(outcome.status()), failure);
        Map<String, Object> facts = new LinkedHashMap<>();
        Invocation.current().ifPresent(call -> addCall(call, facts));
        facts.put("cloud", cloud);
        facts.put("event", delivery.event().getType());
        facts.put("eventKey", EventKey.of(delivery.event()).substring(0, MARK));
        facts.put(
                "source", HashedName.of(delivery.event().getSource().toString()).substring(0, MARK));
        facts.put("what", delivery.what().getClass().getSimpleName());
        facts.put("function", function);
        facts.put("outcome", outcome.status().name().toLowerCase(Locale.ROOT));
        addReason(delivery, outcome, facts);
        facts.put(
                "durationMillis", Duration.between(timer.start(), Instant.now()).toMillis());
        Invocation.current().ifPresent(call -> call.facts().all().forEach(facts::putIfAbsent));
        log(line, facts, "event settled");
    }

    static void notRemembered() {
        LOG.warn("an event is dealt with, but that could not be remembered; if it comes again, it is dealt with again");
    }

    private static void addCall(Invocation call, Map<String, Object> facts) {
        facts.put("requestId", call.requestId());
        call.traceId().ifPresent(id -> facts.put("traceId", id));
    }

    private static void addReason(Delivery delivery, EventOutcome outcome, Map<String, Object> facts) {
        if (outcome.reason() != null) {
            facts.put("reason", outcome.reason());
        } else if (delivery.what() instanceof Occurrence.NothingToDo nothing) {
            facts.put("reason", nothing.reason());
        }
    }

    private static LoggingEventBuilder builder(EventOutcome.Status status) {
        return switch (status) {
            case DONE, DUPLICATE -> LOG.atInfo();
            case FAILED_FOR_NOW -> LOG.atWarn();
            case FAILED_FOR_GOOD -> LOG.atError();
        };
    }

    private Map<String, Object> facts(PlatformEvent event, @Nullable String function, Arrival arrival) {
        Duration took = arrival.ago();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("requestId", event.invocation().requestId());
        event.invocation().traceId().ifPresent(id -> facts.put("traceId", id));
        facts.put("cloud", cloud);
        facts.put("event", event.kind());
        event.missing().ifPresent(field -> facts.put("missingField", field));
        if (function != null) {
            facts.put("function", function);
        }
        facts.put("durationMillis", took.toMillis());
        coldStart.addTo(facts, arrival, took);
        event.invocation().facts().all().forEach(facts::putIfAbsent);
        return facts;
    }

    private static void log(LoggingEventBuilder line, Map<String, Object> facts, String message) {
        LoggingEventBuilder all = line;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            all = all.addKeyValue(fact.getKey(), fact.getValue());
        }
        all.log(message);
    }
}
