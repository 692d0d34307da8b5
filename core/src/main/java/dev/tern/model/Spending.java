package dev.tern.model;

import dev.tern.budget.Budgets;
import dev.tern.budget.Reservation;
import dev.tern.budget.Spend;
import dev.tern.problem.ProblemException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.ChatOptions;

/** What one call takes of the budgets: an estimate at first, then what the provider has told. Thread-safe. */
final class Spending {
    private static final int USUAL_ANSWER = 1_024;
    // Nobody bills a call that ends so before a word of the answer has come.
    private static final Set<ModelFailure> FREE = EnumSet.of(
            ModelFailure.THROTTLED,
            ModelFailure.QUOTA_EXCEEDED,
            ModelFailure.CONTEXT_TOO_LONG,
            ModelFailure.MODEL_UNAVAILABLE,
            ModelFailure.BAD_CREDENTIALS,
            ModelFailure.REJECTED,
            ModelFailure.PROVIDER_DOWN,
            ModelFailure.UNREACHABLE);

    private final Reservation reservation;
    private final boolean mayAct;
    private volatile Spend spent;
    private volatile boolean begun;

    private Spending(Reservation reservation, Asked asked, Spend estimate) {
        this.reservation = reservation;
        this.mayAct = asked.mayAct();
        this.spent = estimate;
    }

    static Spending begin(
            Budgets budgets, @Nullable String caller, Asked asked, ModelProvider provider, ModelSpec spec) {
        int input = InputTokens.of(asked.prompt().getInstructions(), provider::countTokens);
        Spend estimate = spend(TokenUsage.of(input, answer(asked, spec)), spec.price(), BigDecimal.ZERO);
        return new Spending(budgets.reserve(caller, estimate), asked, estimate);
    }

    /** Hears a part of the answer. Providers count all so far, each time or once at the end. */
    void told(Answer answer) {
        TokenUsage usage = answer.usage();
        if (usage != null) {
            spent = spend(usage, answer.spec().price(), spent.cost());
        }
        begun = begun || usage != null || !answer.text().isEmpty();
    }

    /** Where it is not sure that the model has done nothing, as with tools between its turns, the estimate stays. */
    void failed(Throwable failure) {
        boolean refused = failure instanceof ProblemException
                || failure instanceof ContextTooLongException
                || (failure instanceof ModelException model && FREE.contains(model.failure()));
        if (refused && !begun && !mayAct) {
            spent = Spend.NOTHING;
        }
    }

    /** Counts what was spent; the first time only. */
    void settle() {
        reservation.settle(spent);
    }

    /** Another provider may have answered, at a price that nobody knows: the estimate is the best there is. */
    private static Spend spend(TokenUsage usage, @Nullable Price price, BigDecimal otherwise) {
        return new Spend(
                usage.totalTokens(), price == null ? otherwise : price.of(usage).amount());
    }

    /** A limit may be any number; no answer is longer than the model can write. */
    private static int answer(Asked asked, ModelSpec spec) {
        Integer most = mostTokens(asked.prompt().getOptions(), asked.request());
        return Math.min(most == null ? USUAL_ANSWER : Math.max(0, most), spec.outputTokens());
    }

    /** Some providers have another name for the limit, and Spring AI's own is then empty. */
    private static @Nullable Integer mostTokens(@Nullable ChatOptions options, @Nullable ModelRequest request) {
        Integer ofOptions = options == null ? null : options.getMaxTokens();
        return ofOptions != null || request == null ? ofOptions : request.maxTokens();
    }
}
