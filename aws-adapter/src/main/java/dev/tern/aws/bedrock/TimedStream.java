package dev.tern.aws.bedrock;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A stream that is let go of when its time is over, and then fails. */
final class TimedStream {
    private TimedStream() {}

    static <T> Flux<T> within(Duration time, Flux<T> stream) {
        AtomicBoolean late = new AtomicBoolean();
        // A signal that failed would end the stream for its reader, and not let go of it.
        return stream.takeUntilOther(Mono.delay(time).doOnNext(over -> late.set(true)))
                .concatWith(Mono.defer(
                        () -> late.get() ? Mono.error(ModelException.of(ModelFailure.TIMED_OUT, null)) : Mono.empty()));
    }
}
