package dev.tern.http;

import dev.tern.function.StreamEvent;
import java.time.Duration;
import reactor.core.publisher.Flux;

/** Answers with events that come little by little. */
final class EventStreams {
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final EventFormat format;

    EventStreams(JsonCodec json) {
        this.format = new EventFormat(json);
    }

    /**
     * The response whose body is the events.
     *
     * @throws Exception if they fail before the first
     */
    HttpResponse answer(Flux<StreamEvent> events) throws Exception {
        Body body = Body.of(EventStream.open(events, format, SILENCE));
        return HttpResponse.of(200, MediaTypes.EVENTS.toString(), body)
                .with("Cache-Control", "no-store")
                // Proxies of nginx's kind hold back what they are not told to let through.
                .with("X-Accel-Buffering", "no");
    }
}
