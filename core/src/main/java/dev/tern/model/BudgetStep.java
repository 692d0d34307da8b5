package dev.tern.model;

import dev.tern.budget.Budgets;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import reactor.core.publisher.Flux;

/** Lets a call through only while its caller, and all callers together, have something left to spend. */
final class BudgetStep implements ModelStep {
    private final Budgets budgets;
    private final ModelProvider provider;
    private final ModelSpec spec;
    private final ModelStep next;

    BudgetStep(Budgets budgets, ModelProvider provider, ModelSpec spec, ModelStep next) {
        this.budgets = budgets;
        this.provider = provider;
        this.spec = spec;
        this.next = next;
    }

    @Override
    public Answer call(Asked asked) {
        Spending spending = begin(asked);
        try {
            Answer answer = next.call(asked);
            spending.told(answer);
            return answer;
        } catch (RuntimeException e) {
            spending.failed(e);
            throw e;
        } finally {
            spending.settle();
        }
    }

    /** Settles before the subscriber hears of the end, so that its next call finds the budget as it is. */
    @Override
    public Flux<Answer> stream(Asked asked) {
        return Flux.defer(() -> {
            Spending spending = begin(asked);
            return Flux.defer(() -> next.stream(asked))
                    .doOnNext(spending::told)
                    .doOnError(spending::failed)
                    .doOnTerminate(spending::settle)
                    .doOnCancel(spending::settle);
        });
    }

    private Spending begin(Asked asked) {
        if (spec.price() == null && budgets.limitCost()) {
            throw ProblemException.of(
                    ProblemType.MODEL_UNAVAILABLE,
                    "the price of " + spec.id() + " is not known, and a budget limits what calls cost:"
                            + " set tern.model.prices, or neither tern.budget.cost nor tern.budget.caller-cost");
        }
        String caller = Invocation.current().map(Invocation::caller).orElse(null);
        return Spending.begin(budgets, caller, asked, provider, spec);
    }
}
