package dev.tern.http;

import dev.tern.function.UnsupportedFunctionException;
import dev.tern.problem.ProblemException;
import dev.tern.problem.WithoutMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One line in the log for each call: facts about it, never its content. */
final class InvocationLog {
    private static final Logger LOG = LoggerFactory.getLogger(InvocationLog.class);

    private static final int FIRST_OF_OURS = 500;

    private final String cloud;
    private final ColdStart coldStart;

    InvocationLog(String cloud, ColdStart coldStart) {
        this.cloud = cloud;
        this.coldStart = coldStart;
    }

    void answered(HttpRequest request, HttpResponse response, Duration took, @Nullable ProblemException problem) {
        boolean ours = response.status() >= FIRST_OF_OURS;
        LoggingEventBuilder event = ours ? LOG.atError() : LOG.atInfo();
        for (Map.Entry<String, Object> fact :
                facts(request, response, took, problem).entrySet()) {
            event = event.addKeyValue(fact.getKey(), fact.getValue());
        }
        if (ours && problem != null && problem.getCause() != null) {
            Throwable cause = problem.getCause();
            event = event.setCause(LOG.isDebugEnabled() ? cause : WithoutMessage.of(cause));
        }
        event.log("answered");
    }

    private Map<String, Object> facts(
            HttpRequest request, HttpResponse response, Duration took, @Nullable ProblemException problem) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("requestId", request.invocation().requestId());
        request.invocation().traceId().ifPresent(id -> facts.put("traceId", id));
        facts.put("cloud", cloud);
        facts.put("method", request.method());
        facts.put("path", request.path());
        facts.put("status", response.status());
        if (problem != null) {
            facts.put("problem", problem.type().code());
            addCause(problem.getCause(), facts);
        }
        facts.put("durationMillis", took.toMillis());
        coldStart.addTo(facts);
        request.invocation().facts().all().forEach(facts::putIfAbsent);
        return facts;
    }

    /** Messages of exceptions may carry a prompt; those about a function's types are our own. */
    private static void addCause(@Nullable Throwable cause, Map<String, Object> facts) {
        if (cause != null) {
            facts.put("exception", cause.getClass().getName());
        }
        if (cause instanceof UnsupportedFunctionException unsupported) {
            facts.put("reason", String.valueOf(unsupported.getMessage()));
        }
    }
}
