package dev.tern.model;

import dev.tern.invocation.Invocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;

/** A step that does what it was told, once each, in this order; it knows in which call each happened. */
final class ScriptedStep implements ModelStep {
    private final Deque<Flux<Answer>> outcomes = new ArrayDeque<>();
    private final List<Optional<Invocation>> calls = new ArrayList<>();

    ScriptedStep answers(String... parts) {
        outcomes.add(Flux.fromArray(parts).map(Answers::of));
        return this;
    }

    ScriptedStep fails(ModelFailure failure) {
        return fails(ModelException.of(failure, null));
    }

    ScriptedStep fails(RuntimeException failure) {
        outcomes.add(Flux.error(failure));
        return this;
    }

    ScriptedStep does(Flux<Answer> stream) {
        outcomes.add(stream);
        return this;
    }

    @Override
    public Answer call(Asked asked) {
        Answer answer = stream(asked).blockLast();
        if (answer == null) {
            throw new AssertionError("a whole answer was expected in the script");
        }
        return answer;
    }

    @Override
    public Flux<Answer> stream(Asked asked) {
        return Flux.defer(() -> {
            calls.add(Invocation.current());
            return outcomes.remove();
        });
    }

    int calls() {
        return calls.size();
    }

    /** The invocation that was the current one in the call of this number, from 0. */
    Optional<Invocation> invocation(int call) {
        return calls.get(call);
    }
}
