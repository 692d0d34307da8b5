package dev.tern.conformance.cases;

import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One client that takes the steps of a case, and stops at the first that fails: the others build on it. */
final class Drive {
    private final Front front;
    private final Case tested;
    private final Tokens tokens;
    private final Predicate<Difference> compared;

    Drive(Front front, Case tested, Tokens tokens, Predicate<Difference> compared) {
        this.front = front;
        this.tested = tested;
        this.tokens = tokens;
        this.compared = compared;
    }

    /** How far a client came. */
    record End(
            List<Difference> differences,
            WireRequest request,
            Expectation expectation,
            @Nullable WireResponse response) {}

    End toEnd() {
        int last = tested.steps().size() - 1;
        for (int i = 0; i < last; i++) {
            End end = take(i);
            if (!end.differences().isEmpty()) {
                return end;
            }
        }
        return take(last);
    }

    private End take(int index) {
        Step step = tested.steps().get(index);
        WireRequest request = step.request().toWire(tokens);
        try {
            WireResponse response = front.exchange(request);
            List<Difference> differences = Comparison.of(step.expectation(), request, response, tokens).stream()
                    .filter(compared)
                    .toList();
            return new End(named(differences, index), request, step.expectation(), response);
        } catch (IOException | RuntimeException e) {
            Difference none = new Difference("no response", "a response", e.toString());
            return new End(named(List.of(none), index), request, step.expectation(), null);
        }
    }

    private List<Difference> named(List<Difference> differences, int index) {
        String call = tested.parallel() == 1 ? "" : "call " + tokens.number() + ": ";
        String step = tested.steps().size() == 1 ? "" : "step " + (index + 1) + ": ";
        return differences.stream()
                .map(difference -> difference.in(call + step))
                .toList();
    }
}
