package dev.tern.model;

import dev.tern.invocation.DeadlineExceededException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;

/**
 * Tries again what can work a moment later. A stream is tried again only before its first part has been handed on, and a
 * call that may let a tool act is not tried again at all: what was done once must not be done twice.
 */
final class RetryStep implements ModelStep {
    private final ModelStep next;
    private final RetryRule rule;
    private final Pause pause;
    private final StepLog log;

    RetryStep(ModelStep next, RetryRule rule, Pause pause, StepLog log) {
        this.next = next;
        this.rule = rule;
        this.pause = pause;
        this.log = log;
    }

    @Override
    public Answer call(Asked asked) {
        Tries tries = Tries.NONE;
        while (true) {
            try {
                return next.call(asked);
            } catch (ModelException failure) {
                tries = tries.failed();
                Duration wait = waitAfter(asked, failure, tries).orElseThrow(() -> failure);
                log.waits(failure, tries.made(), wait);
                sleep(wait);
                tries = tries.after(wait);
            }
        }
    }

    @Override
    public Flux<Answer> stream(Asked asked) {
        return attempt(asked, Tries.NONE);
    }

    private Flux<Answer> attempt(Asked asked, Tries before) {
        return Flux.defer(() -> {
            AtomicBoolean begun = new AtomicBoolean();
            return next.stream(asked)
                    .doOnNext(part -> begun.set(true))
                    .onErrorResume(
                            ModelException.class,
                            failure -> begun.get() ? Flux.error(failure) : again(asked, failure, before.failed()));
        });
    }

    private Flux<Answer> again(Asked asked, ModelException failure, Tries tries) {
        Optional<Duration> wait = waitAfter(asked, failure, tries);
        if (wait.isEmpty()) {
            return Flux.error(failure);
        }
        log.waits(failure, tries.made(), wait.get());
        return CallStream.bound(pause.delay(wait.get()).flux()).flatMap(now -> attempt(asked, tries.after(wait.get())));
    }

    private Optional<Duration> waitAfter(Asked asked, ModelException failure, Tries tries) {
        return asked.mayAct() ? Optional.empty() : rule.waitAfter(failure, tries);
    }

    private void sleep(Duration wait) {
        try {
            pause.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlineExceededException();
        }
    }
}
