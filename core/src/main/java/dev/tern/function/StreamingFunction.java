package dev.tern.function;

import java.util.function.Function;
import reactor.core.publisher.Flux;

/**
 * A function that can also give its answer little by little, as the events of a
 * <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent event stream</a>. A caller gets
 * the stream who accepts {@code text/event-stream}, or whose input asks for it; any other gets the whole answer.
 */
public interface StreamingFunction<I, O> extends Function<I, O> {

    /** Whether this input asks for a stream by itself. */
    default boolean streams(I input) {
        return false;
    }

    /**
     * The events of the answer. Nothing runs before it is subscribed to, which happens on a thread of the call; a
     * failure ends it, and cancelling it, when the caller leaves or the deadline passes, lets go of whatever works for
     * it.
     */
    Flux<StreamEvent> stream(I input);
}
