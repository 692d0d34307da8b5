package dev.tern.posted;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.event.Deliveries;
import dev.tern.event.EventOutcome;
import dev.tern.event.EventSettings;
import dev.tern.http.Body;
import dev.tern.http.Endpoint;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.JsonCodec;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes events that are posted: 204 when all are dealt with, or put aside, and 503 when one is to come again, in which
 * case all do and those that are done are known. Thread-safe.
 */
public final class EventsEndpoint implements Endpoint {
    static final String PATH = "/v1/events";
    private static final String RETRY_SECONDS = "10";

    private final Gate gate;
    private final PostedReading reading;
    private final Supplier<Deliveries> road;

    private EventsEndpoint(Gate gate, PostedReading reading, Supplier<Deliveries> road) {
        this.gate = gate;
        this.reading = reading;
        this.road = road;
    }

    /**
     * A door.
     *
     * @param settings say who may post
     * @param road asked for when the first event is let in
     * @param known reads the events of clouds
     */
    public static EventsEndpoint of(
            EventSettings settings, Supplier<Deliveries> road, KnownEvents known, JsonCodec json) {
        return new EventsEndpoint(new Gate(settings), new PostedReading(known, json.mapper()), road);
    }

    @Override
    public boolean isImmediate(HttpRequest request) {
        return request.method().equals("OPTIONS");
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        if (request.method().equals("OPTIONS")) {
            return permission(request);
        }
        gate.check(request);
        List<Delivery> deliveries = reading.deliveries(request);
        gate.check(deliveries);
        return handshake(deliveries).orElseGet(() -> answer(road.get().handle(deliveries)));
    }

    private static Optional<HttpResponse> handshake(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(Delivery::what)
                .filter(Occurrence.Handshake.class::isInstance)
                .map(what -> ((Occurrence.Handshake) what).answer())
                .map(answer -> HttpResponse.of(200, "application/json", Body.of(answer)))
                .findFirst();
    }

    private static HttpResponse answer(List<EventOutcome> outcomes) {
        long again = outcomes.stream().filter(EventOutcome::isToComeAgain).count();
        if (again > 0) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            again + " of " + outcomes.size() + " events could not be dealt with now; send them again")
                    .withHeader("Retry-After", RETRY_SECONDS);
        }
        return HttpResponse.noContent();
    }

    /**
     * The answer to who asks first, as <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md">
     * CloudEvents' web hooks</a> do, so that nobody can be flooded who has not agreed.
     */
    private HttpResponse permission(HttpRequest request) {
        HttpResponse answer = HttpResponse.noContent().with("Allow", "OPTIONS, POST");
        Optional<String> origin =
                request.headers().first("WebHook-Request-Origin").filter(gate::isOpenTo);
        if (origin.isEmpty()) {
            return answer;
        }
        HttpResponse allowed = answer.with("WebHook-Allowed-Origin", origin.get());
        return request.headers().first("WebHook-Request-Rate").isPresent()
                ? allowed.with("WebHook-Allowed-Rate", "*")
                : allowed;
    }
}
