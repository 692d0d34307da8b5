package dev.tern.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Mono;

/** Two providers, of which the second takes over, and the words to say what comes of a call. */
abstract class TwoProviders {
    static final Asked ASKED = Asked.of(new Prompt("s3cret"));
    static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    final ScriptedStep first = new ScriptedStep();
    final ScriptedStep second = new ScriptedStep();
    final FakeModel other = new FakeModel(null);

    FallbackStep step() {
        Pause patient = new Pause() {
            @Override
            public void sleep(Duration time) {
                throw new AssertionError("nobody waits here");
            }

            @Override
            public Mono<Long> delay(Duration time) {
                return Mono.never();
            }
        };
        return new FallbackStep(first, substitute(), patient, log("first"));
    }

    Substitute substitute() {
        return new Substitute(other, other.spec(), second);
    }

    static StepLog log(String provider) {
        return new StepLog(provider, "m-1");
    }

    static Invocation within(Duration time) {
        return Invocation.of("r-1", null, Instant.now().plus(time));
    }

    static ModelException failure(ThrowingCallable call) {
        return catchThrowableOfType(ModelException.class, call);
    }
}
