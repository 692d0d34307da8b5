package dev.tern.model;

import dev.tern.invocation.CallFacts;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;

/**
 * States for the log line of a call which model answered, how long that took and what was used and spent. Several calls of
 * a model in one are added up. What a kept answer once used is not used again, and is left out.
 */
final class MeterStep implements ModelStep {
    private final ModelStep next;
    private final String provider;
    private final ModelSpec spec;

    MeterStep(ModelStep next, String provider, ModelSpec spec) {
        this.next = next;
        this.provider = provider;
        this.spec = spec;
    }

    @Override
    public Answer call(Asked asked) {
        Instant start = Instant.now();
        AnswerTotals totals = new AnswerTotals();
        try {
            Answer answer = next.call(asked);
            totals.add(answer);
            return answer;
        } finally {
            state(Invocation.current(), totals, start);
        }
    }

    /** States the facts before the subscriber hears of the end, who may write the log line then. */
    @Override
    public Flux<Answer> stream(Asked asked) {
        return Flux.defer(() -> {
            Optional<Invocation> call = Invocation.current();
            Instant start = Instant.now();
            AnswerTotals totals = new AnswerTotals();
            AtomicBoolean stated = new AtomicBoolean();
            Runnable once = () -> {
                if (stated.compareAndSet(false, true)) {
                    state(call, totals, start);
                }
            };
            return next.stream(asked).doOnNext(totals::add).doOnTerminate(once).doOnCancel(once);
        });
    }

    private void state(Optional<Invocation> call, AnswerTotals totals, Instant start) {
        call.map(Invocation::facts).ifPresent(facts -> {
            facts.add("modelMillis", Duration.between(start, Instant.now()).toMillis());
            if (!totals.empty()) {
                state(facts, totals);
            }
        });
    }

    private void state(CallFacts facts, AnswerTotals totals) {
        facts.put("modelProvider", totals.provider(provider));
        facts.put("model", totals.spec(spec).id());
        facts.agree("cachedAnswer", totals.cached());
        if (totals.cached()) {
            return;
        }
        TokenUsage usage = totals.usage();
        facts.add("inputTokens", usage.inputTokens());
        facts.add("outputTokens", usage.outputTokens());
        facts.add("cachedTokens", usage.cachedTokens());
        Optional<Cost> cost = totals.cost(spec);
        facts.charge(
                cost.map(Cost::amount).orElse(null), cost.map(Cost::currency).orElse(null));
    }
}
