package dev.tern.http;

import dev.tern.cloud.Cloud;
import dev.tern.function.ExportedFunctions;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.model.ModelList;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The one door: takes a neutral request, finds the function its path leads to, calls it before the deadline and answers
 * with its result, or with a problem. It never throws. Thread-safe.
 */
public final class FunctionDispatcher {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private final Routes routes;
    private final Problems problems;
    private final Supplier<DeadlineExecutor> executor;
    private final ColdStart coldStart;
    private final InvocationLog log;
    private final int maxBodyBytes;

    /**
     * A door to the exported functions.
     *
     * @param models the models that may be asked for, told when somebody wants to know
     * @param keepWarm for whoever asks for it with a question after the health
     * @param events what takes posted events, asked for when the first comes; empty where none are taken
     * @param executor where calls that take time are made; asked for when the first is
     * @param maxBodyBytes the largest request body
     */
    public FunctionDispatcher(
            ExportedFunctions functions,
            Supplier<ModelList> models,
            JsonCodec json,
            KeepWarm keepWarm,
            Optional<Supplier<Endpoint>> events,
            Supplier<DeadlineExecutor> executor,
            int maxBodyBytes,
            Cloud cloud,
            ColdStart coldStart) {
        FunctionEndpoint endpoint = new FunctionEndpoint(functions, json);
        Routes always = new Routes(
                endpoint,
                new DocumentsEndpoint(endpoint, json),
                StaticEndpoints.models(models, json),
                new HealthEndpoint(keepWarm),
                StaticEndpoints.openApi());
        this.routes = events.isEmpty() ? always : always.withEvents(events.get());
        this.problems = new Problems(json);
        this.executor = executor;
        this.coldStart = coldStart;
        this.log = new InvocationLog(cloud.name(), coldStart);
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Answers the request. */
    public HttpResponse handle(HttpRequest request) {
        Wishes wishes = Wishes.of(request.headers());
        HttpRequest wished = wishes.applyTo(request);
        return wishes.applyTo(answer(wished, this::route));
    }

    /** Answers a request that an entry point does not let in, in the form of every other problem. */
    public HttpResponse refuse(HttpRequest request, ProblemException reason) {
        return answer(request, call -> {
            throw reason;
        });
    }

    /** Path templates with their methods. */
    public Map<String, Set<String>> routes() {
        return routes.templates();
    }

    /** The largest request body in bytes; an entry point that reads a stream need not read more than one byte over. */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    private HttpResponse answer(HttpRequest request, Endpoint endpoint) {
        Arrival arrival = coldStart.arrival();
        HttpResponse response;
        try {
            response = endpoint.handle(request);
        } catch (Throwable e) {
            ProblemException problem = Problems.of(e);
            response = problems.toResponse(problem, request.invocation().requestId());
            log.answered(request, response, arrival, arrival.ago(), problem);
            return finish(request, response);
        }
        logAtEnd(request, response, arrival);
        return finish(request, response);
    }

    private void logAtEnd(HttpRequest request, HttpResponse response, Arrival arrival) {
        Duration answered = arrival.ago();
        if (response.body().isStream()) {
            response.ended()
                    .whenComplete((nothing, failure) -> log.answered(request, response, arrival, answered, failure));
        } else {
            log.answered(request, response, arrival, answered, null);
        }
    }

    private HttpResponse route(HttpRequest request) throws Exception {
        HttpRequest matched = request.method().equals("HEAD") ? request.withMethod("GET") : request;
        Endpoint endpoint = routes.match(matched);
        if (request.body().size() > maxBodyBytes) {
            throw ProblemException.of(
                    ProblemType.CONTENT_TOO_LARGE, "a body can have " + maxBodyBytes + " bytes at most");
        }
        return endpoint.isImmediate(matched)
                ? endpoint.handle(matched)
                : executor.get()
                        .call(matched.invocation(), invocation -> endpoint.handle(matched.withInvocation(invocation)));
    }

    /** What is left open here, every platform would fill in its own way. */
    private static HttpResponse finish(HttpRequest request, HttpResponse response) {
        HttpResponse named = response.with("X-Request-Id", request.invocation().requestId());
        if (!named.body().isEmpty() && named.headers().first("Content-Type").isEmpty()) {
            named = named.with("Content-Type", MediaTypes.BYTES);
        }
        boolean bodiless = request.method().equals("HEAD") || WITHOUT_BODY.contains(named.status());
        if (bodiless) {
            named.body().cancel();
            return named.withoutBody();
        }
        return named;
    }
}
