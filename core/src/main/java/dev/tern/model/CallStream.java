package dev.tern.model;

import dev.tern.invocation.Invocation;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Keeps a stream in the call in which it is subscribed to: its parts come on threads of clients and timers, and whatever
 * then works on them finds its invocation all the same.
 */
final class CallStream {
    private CallStream() {}

    static <T> Flux<T> bound(Flux<T> stream) {
        return stream.transform(Operators.<T, T>lift((source, to) -> inCall(to)));
    }

    private static <T> CoreSubscriber<? super T> inCall(CoreSubscriber<? super T> to) {
        return Invocation.current()
                .<CoreSubscriber<? super T>>map(call -> new InCall<>(call, to))
                .orElse(to);
    }

    /** Hands every signal on inside the call. */
    private record InCall<T>(Invocation call, CoreSubscriber<? super T> to) implements CoreSubscriber<T> {

        @Override
        public Context currentContext() {
            return to.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            call.run(() -> to.onSubscribe(subscription));
        }

        @Override
        public void onNext(T part) {
            call.run(() -> to.onNext(part));
        }

        @Override
        public void onError(Throwable failure) {
            call.run(() -> to.onError(failure));
        }

        @Override
        public void onComplete() {
            call.run(to::onComplete);
        }
    }
}
