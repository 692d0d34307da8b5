package dev.tern.model;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks another provider where the first cannot answer for a reason that is not the prompt's own. Time is left for it: the
 * first has {@value #PERCENT} of a hundred parts of what is left of the call, a stream that long for its first part. The
 * answer says who should have given it.
 */
final class FallbackStep implements ModelStep {
    static final int PERCENT = 60;

    private static final Duration OUTSIDE_OF_CALLS = Duration.ofDays(1);

    private final ModelStep first;
    private final Substitute other;
    private final Pause pause;
    private final StepLog log;

    FallbackStep(ModelStep first, Substitute other, Pause pause, StepLog log) {
        this.first = first;
        this.other = other;
        this.pause = pause;
        this.log = log;
    }

    @Override
    public Answer call(Asked asked) {
        if (!other.takes(asked)) {
            return first.call(asked);
        }
        try {
            return withinShare(() -> first.call(asked));
        } catch (ModelException failure) {
            return otherAnswer(asked, failure);
        } catch (DeadlineExceededException late) {
            if (!usefulTimeLeft()) {
                throw late;
            }
            return otherAnswer(asked, ModelException.of(ModelFailure.TIMED_OUT, late));
        }
    }

    @Override
    public Flux<Answer> stream(Asked asked) {
        return other.takes(asked) ? Flux.defer(() -> guarded(asked)) : first.stream(asked);
    }

    private Answer otherAnswer(Asked asked, ModelException failure) {
        if (!helps(failure)) {
            throw failure;
        }
        log.givesWay(failure, other.provider().name());
        try {
            return other.steps().call(other.asked(asked)).insteadOf(log.provider(), failure.failure());
        } catch (ModelException | ProblemException | ContextTooLongException second) {
            throw moreUseful(failure, second);
        }
    }

    private Flux<Answer> guarded(Asked asked) {
        AtomicBoolean begun = new AtomicBoolean();
        Flux<Answer> parts = first.stream(asked).timeout(shareIsOver());
        return CallStream.bound(parts)
                .onErrorMap(TimeoutException.class, late -> ModelException.of(ModelFailure.TIMED_OUT, late))
                .doOnNext(part -> begun.set(true))
                .onErrorResume(
                        ModelException.class,
                        failure -> begun.get() || !helps(failure) ? Flux.error(failure) : otherStream(asked, failure));
    }

    private Flux<Answer> otherStream(Asked asked, ModelException failure) {
        log.givesWay(failure, other.provider().name());
        AtomicBoolean begun = new AtomicBoolean();
        return Flux.defer(() -> other.steps().stream(other.asked(asked)))
                .doOnNext(part -> begun.set(true))
                .map(part -> part.insteadOf(log.provider(), failure.failure()))
                .onErrorMap(second -> begun.get() || second instanceof DeadlineExceededException
                        ? second
                        : moreUseful(failure, second));
    }

    private static <T> T withinShare(Supplier<T> work) {
        return Invocation.current()
                .map(call -> call.noLaterThan(Instant.now().plus(share(call))).get(work))
                .orElseGet(work);
    }

    private Mono<Long> shareIsOver() {
        return Invocation.current().map(call -> pause.delay(share(call))).orElseGet(Mono::never);
    }

    private static Duration share(Invocation call) {
        return call.remaining().multipliedBy(PERCENT).dividedBy(100);
    }

    private static boolean helps(ModelException failure) {
        return failure.failure().otherProviderMayHelp() && usefulTimeLeft();
    }

    private static boolean usefulTimeLeft() {
        return !Thread.currentThread().isInterrupted()
                && Invocation.timeLeft(OUTSIDE_OF_CALLS).compareTo(RetryRule.USEFUL_REST) > 0;
    }

    /**
     * Of two failures the first, which is that of the provider that was chosen; but a caller who can come back to the
     * second, and would be told by the first that all is broken, is told of the second.
     */
    private static RuntimeException moreUseful(ModelException first, Throwable second) {
        return second instanceof ModelException later && !comesBack(first) && comesBack(later) ? later : first;
    }

    private static boolean comesBack(ModelException failure) {
        return failure.failure() == ModelFailure.THROTTLED || failure.failure() == ModelFailure.QUOTA_EXCEEDED;
    }
}
