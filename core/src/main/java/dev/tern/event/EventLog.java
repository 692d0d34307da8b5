package dev.tern.event;

import dev.tern.http.Arrival;
import dev.tern.http.ColdStart;
import dev.tern.problem.WithoutMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One line in the log for each event: facts about it, never its content. */
public final class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

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

    void handled(PlatformEvent event, String function, Arrival arrival) {
        log(LOG.atInfo(), facts(event, function, arrival), "handled");
    }

    void keptWarm(PlatformEvent event, Arrival arrival) {
        log(LOG.atInfo(), facts(event, null, arrival), "kept warm");
    }

    /** The reason is a sentence of our own; the failure is that of a function, whose message may carry the event. */
    void failed(PlatformEvent event, String reason, Arrival arrival, @Nullable Throwable failure) {
        LoggingEventBuilder line = LOG.atError().addKeyValue("reason", reason);
        if (failure != null) {
            line = line.addKeyValue("exception", failure.getClass().getName())
                    .setCause(LOG.isDebugEnabled() ? failure : WithoutMessage.of(failure));
        }
        log(line, facts(event, null, arrival), "event failed");
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
