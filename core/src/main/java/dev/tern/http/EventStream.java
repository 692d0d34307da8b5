package dev.tern.http;

import dev.tern.function.StreamEvent;
import dev.tern.http.EventQueue.Signal;
import dev.tern.invocation.CallThreads;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The events of one call as the bytes of a response. A failure after the first event, and the deadline, are an event
 * themselves, {@code error}; then the stream ends.
 */
final class EventStream implements BodyStream {
    private static final byte[] KEEP_ALIVE = EventFormat.comment("keep-alive");

    private final EventQueue queue;
    private final EventFormat format;
    private final String requestId;
    private final Duration silence;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private @Nullable Signal first;
    private boolean over;

    private EventStream(EventQueue queue, EventFormat format, String requestId, Duration silence) {
        this.queue = queue;
        this.format = format;
        this.requestId = requestId;
        this.silence = silence;
    }

    /**
     * Subscribes to the events and waits for the first, so that what fails before can still be answered with a status.
     *
     * @param silence after which a comment is sent
     * @throws Exception as the events end with it
     */
    static EventStream open(Flux<StreamEvent> events, EventFormat format, Duration silence) throws Exception {
        CallThreads threads = CallThreads.current();
        EventQueue queue = EventQueue.of(events, format, threads);
        EventStream stream = new EventStream(queue, format, threads.invocation().requestId(), silence);
        stream.awaitFirst();
        stream.endAfter(threads.invocation().remaining());
        return stream;
    }

    @Override
    public byte @Nullable [] next() throws InterruptedException {
        return over ? null : written(first == null ? queue.take() : first);
    }

    @Override
    public byte @Nullable [] nextOrFiller() throws InterruptedException {
        if (over) {
            return null;
        }
        Signal next = first == null ? queue.take(silence) : first;
        return next == null ? KEEP_ALIVE : written(next);
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }

    @Override
    public void stop() {
        endWith(ProblemException.of(ProblemType.UNAVAILABLE, "the server stops"));
    }

    @Override
    public void cancel() {
        endWith(new ClientLeftException());
    }

    private void awaitFirst() throws Exception {
        try {
            first = queue.take();
        } catch (InterruptedException e) {
            queue.end(e);
            throw new DeadlineExceededException();
        }
        if (first.failure() instanceof Error error) {
            throw error;
        }
        if (first.failure() instanceof Exception exception) {
            throw exception;
        }
    }

    /** Also when nobody reads: a client that takes nothing must not keep the call's place. */
    private void endAfter(Duration time) {
        CompletableFuture<Void> late =
                new CompletableFuture<Void>().completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> unused = late.thenRunAsync(() -> endWith(new DeadlineExceededException()));
        CompletableFuture<Void> unusedToo = ended.whenComplete((nothing, failure) -> late.cancel(false));
    }

    private void endWith(Throwable failure) {
        if (!ended.isDone()) {
            queue.end(failure);
            ended.completeExceptionally(failure);
        }
    }

    private byte @Nullable [] written(Signal signal) {
        first = null;
        if (signal.event() != null) {
            return signal.event();
        }
        over = true;
        if (signal.failure() == null) {
            ended.complete(null);
            return null;
        }
        ended.completeExceptionally(signal.failure());
        return format.error(signal.failure(), requestId);
    }
}
