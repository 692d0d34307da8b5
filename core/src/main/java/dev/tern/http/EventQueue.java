package dev.tern.http;

import dev.tern.function.StreamEvent;
import dev.tern.invocation.CallThread;
import dev.tern.invocation.CallThreads;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/**
 * Between the publisher of events and the thread that sends them. It asks for a few events ahead and no more, so that a
 * slow client slows the publisher down instead of filling the memory. What a publisher does on the thread that subscribes
 * or asks, it does on a thread of the call.
 */
final class EventQueue extends BaseSubscriber<StreamEvent> {
    static final int MOST_AHEAD = 32;
    private static final int REFILL = 24;

    // Reactor would log what fails when nobody listens any more, and its message may carry a prompt.
    private static final Context UNHEARD =
            Context.of("reactor.onErrorDropped.local", (Consumer<Throwable>) unheard -> {});

    private final EventFormat format;
    private final CallThreads threads;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private @Nullable CallThread<?> subscribing;
    private int takenSinceRefill;

    /**
     * What comes out of the queue.
     *
     * @param event as it is sent; null at the end
     * @param failure why it is the end, if the publisher did not come to its own
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only handed on.
    record Signal(byte @Nullable [] event, @Nullable Throwable failure) {}

    private EventQueue(EventFormat format, CallThreads threads) {
        this.format = format;
        this.threads = threads;
    }

    /** Subscribes to the events, on another thread of the call. */
    static EventQueue of(Flux<StreamEvent> events, EventFormat format, CallThreads threads) {
        EventQueue queue = new EventQueue(format, threads);
        queue.subscribing = threads.start(() -> queue.subscribeTo(events));
        return queue;
    }

    /** Waits for what is next. */
    Signal take() throws InterruptedException {
        return refilled(signals.take());
    }

    /** Waits for what is next; null if it takes longer. */
    @Nullable
    Signal take(Duration patience) throws InterruptedException {
        Signal next = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? null : refilled(next);
    }

    /** Lets go of the publisher and whatever works for it; what is waiting comes out before the failure. */
    void end(Throwable failure) {
        ended = true;
        signals.add(new Signal(null, failure));
        cancel();
        if (subscribing != null) {
            subscribing.interrupt();
        }
    }

    @Override
    public Context currentContext() {
        return UNHEARD;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(MOST_AHEAD);
    }

    @Override
    protected void hookOnNext(StreamEvent event) {
        signals.add(new Signal(format.event(event), null));
    }

    @Override
    protected void hookOnComplete() {
        end(new Signal(null, null));
    }

    @Override
    protected void hookOnError(Throwable failure) {
        end(new Signal(null, failure));
    }

    /** Whoever hears of the end may count on it that the thread which brought it has left the call's place. */
    private void end(Signal end) {
        ended = true;
        CallThread.afterCurrent(() -> signals.add(end));
    }

    private boolean subscribeTo(Flux<StreamEvent> events) {
        try {
            events.subscribe(this);
        } catch (Throwable e) {
            hookOnError(e);
        }
        return true;
    }

    private Signal refilled(Signal taken) {
        takenSinceRefill++;
        if (takenSinceRefill == REFILL && !ended) {
            takenSinceRefill = 0;
            threads.start(this::refill);
        }
        return taken;
    }

    private boolean refill() {
        request(REFILL);
        return true;
    }
}
