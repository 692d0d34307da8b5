package dev.tern.budget;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.KeyValueStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The budgets of a deployment and of its callers. A call sets aside what it may take before it begins, so that many at
 * once cannot run far over a limit, and counts what it really took when it is over. A budget that cannot be read lets no
 * call through: one that is silently not kept would be none. Thread-safe.
 */
public final class Budgets {
    private static final Logger LOG = LoggerFactory.getLogger(Budgets.class);

    private final TallyStore tallies;
    private final InstantSource clock;
    private final Duration window;
    private final Limit ofDeployment;
    private final Limit ofCaller;

    /**
     * Budgets kept in a store.
     *
     * @param window how long each lasts, in whole minutes
     * @param ofDeployment of all instances that share the store
     * @param ofCaller of each caller; those whom the platform does not name share one
     */
    public Budgets(KeyValueStore store, InstantSource clock, Duration window, Limit ofDeployment, Limit ofCaller) {
        // A call that begins in one window may end in the next.
        this.tallies = new TallyStore(store, window.multipliedBy(2));
        this.clock = clock;
        this.window = window;
        this.ofDeployment = ofDeployment;
        this.ofCaller = ofCaller;
    }

    /** Whether anything limits what calls cost, so that their prices must be known. */
    public boolean limitCost() {
        return ofDeployment.cost().isPresent() || ofCaller.cost().isPresent();
    }

    /**
     * Sets aside what a call may take.
     *
     * @param caller who calls; null if the platform does not say
     * @throws ProblemException of type budget exceeded if nothing is left, with {@code Retry-After}; of type unavailable
     *     if the store cannot be read
     */
    public Reservation reserve(@Nullable String caller, Spend estimate) {
        Window now = Window.at(clock.instant(), window);
        // The caller first: one that has nothing left never touches what all share.
        List<Account> wanted =
                List.of(new Account(Scope.of(caller), ofCaller, now), new Account(Scope.DEPLOYMENT, ofDeployment, now));
        List<Account> open = new ArrayList<>();
        try {
            wanted.stream().filter(account -> account.limit().isGiven()).forEach(account -> {
                reserve(account, estimate);
                open.add(account);
            });
        } catch (RuntimeException e) {
            settle(open, estimate, Spend.NOTHING);
            throw e instanceof ProblemException || e instanceof DeadlineExceededException ? e : unreadable(e);
        }
        return new Reservation(really -> settle(open, estimate, really));
    }

    private void reserve(Account account, Spend estimate) {
        Tally before = tallies.change(account.key(), tally -> account.reserve(tally, estimate, clock.instant()));
        long percent = account.limit().percent(before.taken());
        Invocation.current().ifPresent(call -> call.facts().put(account.scope().fact(), percent));
    }

    private static ProblemException unreadable(RuntimeException cause) {
        return ProblemException.of(ProblemType.UNAVAILABLE, "the budget cannot be read just now")
                .withHeader("Retry-After", "1")
                .causedBy(cause);
    }

    /** The answer is there already: a store that fails now must not take it away. The estimate then stays. */
    private void settle(List<Account> accounts, Spend estimate, Spend really) {
        for (Account account : accounts) {
            try {
                tallies.change(account.key(), tally -> tally.settle(estimate, really));
            } catch (RuntimeException e) {
                LOG.warn("a budget could not be settled: {}", e.getClass().getName());
            }
        }
    }
}
