package dev.tern.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.http.LogLines;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A budget")
class BudgetsTest {
    private static final Limit NONE = new Limit(OptionalLong.empty(), Optional.empty());
    private static final Instant TWENTY_PAST = Instant.parse("2026-03-01T10:20:00Z");

    @RegisterExtension
    final LogLines log = new LogLines();

    private Instant now = TWENTY_PAST;
    private final KeyValueStore store = new InMemoryKeyValueStore(() -> now, 100, 100_000);
    private final Budgets perCaller = budgets(60, NONE, tokens(10_000));

    @Test
    @DisplayName("lets calls through until it is spent, then says what was used and when there is more")
    void spent() {
        spend(perCaller, "alice", 4_000);
        spend(perCaller, "alice", 6_230);

        ProblemException refused = refused(perCaller, "alice");

        assertThat(refused.type()).isEqualTo(ProblemType.BUDGET_EXCEEDED);
        assertThat(refused.detail()).isEqualTo("this caller has used 10,230 of 10,000 tokens in this hour");
        assertThat(refused.headers()).containsEntry("Retry-After", "2400");
    }

    @Test
    @DisplayName("is whole again when the next window begins")
    void nextWindow() {
        spend(perCaller, "alice", 10_000);

        now = now.plusSeconds(2_399);
        assertThat(refused(perCaller, "alice").headers()).containsEntry("Retry-After", "1");
        now = now.plusSeconds(1);
        spend(perCaller, "alice", 1);
    }

    @Test
    @DisplayName("of one caller is not touched by another's calls")
    void callers() {
        spend(perCaller, "alice", 10_000);

        spend(perCaller, "bob", 9_999);
        assertThat(refused(perCaller, "alice").detail()).startsWith("this caller has used 10,000 ");
    }

    @Test
    @DisplayName("is shared by all callers whom the platform does not name, and by nobody who has a name")
    void nameless() {
        spend(perCaller, null, 10_000);

        assertThat(refused(perCaller, null).detail())
                .isEqualTo("the callers without a name have together used 10,000 of 10,000 tokens in this hour");
        spend(perCaller, "nameless", 1);
        spend(perCaller, "anonymous", 1);
    }

    @Test
    @DisplayName("of the deployment counts everybody's calls, and its sentence names nobody")
    void deployment() {
        Budgets budgets = budgets(1_440, tokens(100), NONE);
        spend(budgets, "alice", 60);
        spend(budgets, "bob", 40);

        assertThat(refused(budgets, "carol").detail())
                .isEqualTo("this deployment has used 100 of 100 tokens in this day");
    }

    @ParameterizedTest
    @CsvSource({"1,this minute", "15,this window of 15 minutes", "60,this hour", "1440,this day"})
    @DisplayName("calls its window by its name")
    void words(int minutes, String words) {
        Budgets budgets = budgets(minutes, tokens(1), NONE);
        spend(budgets, "alice", 1);

        assertThat(refused(budgets, "alice").detail()).endsWith(" tokens in " + words);
    }

    @Test
    @DisplayName("can be of money, to fractions of a cent")
    void cost() {
        Budgets budgets = budgets(60, NONE, cost("0.50"));
        budgets.reserve("alice", cost(1, "0.01")).settle(cost(100, "0.5000004"));

        assertThat(refused(budgets, "alice").detail()).isEqualTo("this caller has spent 0.5 of 0.5 in this hour");
    }

    @Test
    @DisplayName("counts what is set aside for running calls, so that many at once cannot run far over it")
    void reservation() {
        Reservation running = perCaller.reserve("alice", spend(10_000));

        assertThat(refused(perCaller, "alice").detail())
                .isEqualTo("this caller has used 0 of 10,000 tokens in this hour;"
                        + " 10,000 more is set aside for calls that are running");
        running.settle(spend(30));
        spend(perCaller, "alice", 1);
    }

    @Test
    @DisplayName("counts a call once, however often it is told of its end")
    void settledOnce() {
        Reservation running = perCaller.reserve("alice", spend(10));
        running.settle(spend(6_000));
        running.settle(spend(6_000));

        spend(perCaller, "alice", 4_000);
        assertThat(refused(perCaller, "alice").detail()).contains("used 10,000 of");
    }

    @Test
    @DisplayName("that ends with a call counts it in the window in which it began")
    void endsInTheNextWindow() {
        Reservation running = perCaller.reserve("alice", spend(10));
        now = now.plusSeconds(3_000);
        running.settle(spend(10_000));

        spend(perCaller, "alice", 1);
        now = TWENTY_PAST;
        assertThat(refused(perCaller, "alice").detail()).contains("used 10,000 of");
    }

    @Test
    @DisplayName("gives back what was set aside for a caller when nothing is left for all")
    void undone() {
        Budgets both = budgets(60, tokens(100), tokens(1_000));
        Budgets callers = budgets(60, NONE, tokens(1_000));
        spend(both, "bob", 100);

        assertThat(refused(both, "alice").detail()).startsWith("this deployment ");
        callers.reserve("alice", spend(999)).settle(spend(1_000));
        assertThat(refused(callers, "alice").detail())
                .isEqualTo("this caller has used 1,000 of 1,000 tokens in this hour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a:b", "arn:aws:iam::1:role/x", "user@example.com"})
    @DisplayName("is kept under a key that any store takes and that names nobody")
    void keys(String caller) {
        NoticingStore noticing = new NoticingStore(store);
        Budgets budgets = new Budgets(noticing, () -> now, Duration.ofHours(1), NONE, tokens(10));
        spend(budgets, caller, 1);

        assertThat(noticing.keys)
                .allSatisfy(key -> assertThat(key)
                        .matches("budget:caller:[0-9a-f]{64}:1772359200")
                        .doesNotContain(caller));
    }

    @Test
    @DisplayName("that cannot be read lets nothing through: one that is silently not kept would be none")
    void unreadable() {
        Budgets budgets = new Budgets(new FailingStore(), () -> now, Duration.ofHours(1), tokens(10), NONE);

        ProblemException refused = refused(budgets, "alice");

        assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(refused.detail()).doesNotContain("secret");
        assertThat(refused.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    @DisplayName("that cannot be settled keeps the estimate, and takes nobody's answer away")
    void unsettled() {
        FailingStore failing = new FailingStore(store);
        Budgets budgets = new Budgets(failing, () -> now, Duration.ofHours(1), NONE, tokens(10));
        Reservation running = budgets.reserve("alice", spend(10));
        failing.fails = true;
        running.settle(spend(1));
        failing.fails = false;

        assertThat(refused(budgets, "alice").detail()).contains("10 more is set aside");
        assertThat(log.only().getFormattedMessage())
                .startsWith("a budget could not be settled")
                .doesNotContain("secret");
    }

    @Test
    @DisplayName("tells the log how much of it was used when the call began")
    void fact() throws Exception {
        spend(perCaller, "alice", 2_500);
        Invocation call = Invocation.of("r", null, Instant.now().plusSeconds(10));

        call.call(() -> perCaller.reserve("alice", spend(1)));

        assertThat(call.facts().all()).containsEntry("callerBudgetPercent", 25L).hasSize(1);
    }

    private Budgets budgets(int minutes, Limit ofDeployment, Limit ofCaller) {
        return new Budgets(store, () -> now, Duration.ofMinutes(minutes), ofDeployment, ofCaller);
    }

    private static void spend(Budgets budgets, String caller, long tokens) {
        budgets.reserve(caller, spend(1)).settle(spend(tokens));
    }

    private static ProblemException refused(Budgets budgets, String caller) {
        return catchThrowableOfType(ProblemException.class, () -> budgets.reserve(caller, spend(1)));
    }

    private static Limit tokens(long most) {
        return new Limit(OptionalLong.of(most), Optional.empty());
    }

    private static Limit cost(String most) {
        return new Limit(OptionalLong.empty(), Optional.of(new BigDecimal(most)));
    }

    private static Spend spend(long tokens) {
        return new Spend(tokens, BigDecimal.ZERO);
    }

    private static Spend cost(long tokens, String cost) {
        return new Spend(tokens, new BigDecimal(cost));
    }
}
