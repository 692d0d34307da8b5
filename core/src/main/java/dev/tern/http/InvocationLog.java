package dev.tern.http;

import dev.tern.function.UnsupportedFunctionException;
import dev.tern.problem.ProblemException;
import dev.tern.problem.WithoutMessage;
import dev.tern.state.StoreException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line in the log for each call, for a stream at its end: facts about it, never its content. That a probe for the
 * health found all well is no news, and would be most of the log of an idle function, so it is for those who debug; the
 * first call of a process is logged whatever it is.
 */
final class InvocationLog {
    private static final Logger LOG = LoggerFactory.getLogger(InvocationLog.class);

    private static final int FIRST_OF_OURS = 500;

    private final String cloud;
    private final ColdStart coldStart;

    InvocationLog(String cloud, ColdStart coldStart) {
        this.cloud = cloud;
        this.coldStart = coldStart;
    }

    /**
     * To be told of each call once, at its end.
     *
     * @param answered from the arrival until the answer was handed back; the end of a stream comes later
     * @param failure why it was not answered with a result, or why its stream did not come to its end
     */
    void answered(
            HttpRequest request,
            HttpResponse response,
            Arrival arrival,
            Duration answered,
            @Nullable Throwable failure) {
        boolean routine = failure == null && !arrival.first() && HealthEndpoint.isProbe(request);
        if (routine && !LOG.isDebugEnabled()) {
            return;
        }
        ProblemException problem = problem(failure);
        boolean ours = response.status() >= FIRST_OF_OURS
                || (problem != null && problem.type().status() >= FIRST_OF_OURS);
        LoggingEventBuilder event = ours ? LOG.atError() : routine ? LOG.atDebug() : LOG.atInfo();
        Map<String, Object> facts = facts(request, response, failure);
        Duration took = response.body().isStream() ? arrival.ago() : answered;
        facts.put("durationMillis", took.toMillis());
        coldStart.addTo(facts, arrival, answered);
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            event = event.addKeyValue(fact.getKey(), fact.getValue());
        }
        if (ours && problem != null && problem.getCause() != null) {
            Throwable cause = problem.getCause();
            event = event.setCause(LOG.isDebugEnabled() ? cause : WithoutMessage.of(cause));
        }
        event.log("answered");
    }

    private static @Nullable ProblemException problem(@Nullable Throwable failure) {
        return failure == null || failure instanceof ClientLeftException ? null : Problems.of(failure);
    }

    private Map<String, Object> facts(HttpRequest request, HttpResponse response, @Nullable Throwable failure) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("requestId", request.invocation().requestId());
        request.invocation().traceId().ifPresent(id -> facts.put("traceId", id));
        facts.put("cloud", cloud);
        facts.put("method", request.method());
        facts.put("path", request.path());
        facts.put("status", response.status());
        if (response.body().isStream()) {
            addStream(failure, facts);
        }
        addProblem(problem(failure), facts);
        facts.putAll(request.invocation().facts().all());
        return facts;
    }

    private static void addStream(@Nullable Throwable failure, Map<String, Object> facts) {
        facts.put("streamed", true);
        if (failure != null) {
            facts.put("outcome", failure instanceof ClientLeftException ? "client_left" : "failed");
        }
    }

    private static void addProblem(@Nullable ProblemException problem, Map<String, Object> facts) {
        if (problem != null) {
            facts.put("problem", problem.type().code());
            addCause(problem.getCause(), facts);
        }
    }

    /** Messages of exceptions may carry a prompt; those about a function's types and of stores are our own. */
    private static void addCause(@Nullable Throwable cause, Map<String, Object> facts) {
        if (cause != null) {
            facts.put("exception", cause.getClass().getName());
        }
        if (cause instanceof UnsupportedFunctionException || cause instanceof StoreException) {
            facts.put("reason", String.valueOf(cause.getMessage()));
        }
    }
}
